import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { brotliCompressSync } from 'node:zlib'

/** SHA-256 of a body -> compressed body. */
const cache = new Map<string, Buffer>()

/** Compresses a body at brotli 11, once for each content. */
function compress(body: Buffer): Buffer {
  const key = createHash('sha256').update(body).digest('base64')
  const compressed = cache.get(key) ?? brotliCompressSync(body)
  cache.set(key, compressed)
  return compressed
}

/** Sends the response, with brotli if the browser accepts it, as a usual host of static files does. */
export function sendCompressed(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Record<string, string>,
  text: string | Buffer,
) {
  const body = Buffer.from(text)
  const acceptsBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))
  response.writeHead(200, { ...headers, vary: 'accept-encoding', ...(acceptsBrotli && { 'content-encoding': 'br' }) })
  response.end(acceptsBrotli ? compress(body) : body)
}
