import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync } from 'node:zlib'

const known = new Map<string, Buffer>()

/** The body at brotli 11, worked out once for each content. */
function atBrotli(body: Buffer): Buffer {
  const key = createHash('sha256').update(body).digest('base64')
  const compressed = known.get(key) ?? brotliCompressSync(body)
  known.set(key, compressed)
  return compressed
}

/** Ends the response with a text, compressed where the browser takes that: as any host of such files does. */
export function endWith(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Record<string, string>,
  text: string | Buffer,
) {
  const body = Buffer.from(text)
  const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))
  response.writeHead(200, { ...headers, vary: 'accept-encoding', ...(takesBrotli && { 'content-encoding': 'br' }) })
  response.end(takesBrotli ? atBrotli(body) : body)
}
