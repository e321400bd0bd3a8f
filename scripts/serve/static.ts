import { readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join, normalize } from 'node:path'
import { endWith } from './compress'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
}

/** The first file that the path names in one of the folders; `/` and a folder mean its `index.html`. */
const find = (folders: string[], path: string) => {
  for (const folder of folders) {
    for (const candidate of [join(folder, path), join(folder, path, 'index.html')]) {
      if (candidate.startsWith(folder) && statSync(candidate, { throwIfNoEntry: false })?.isFile()) return candidate
    }
  }
  return undefined
}

/**
 * Answers a request with a file of the folders, the first that has it. Any page may load and verify what it gets.
 * @param append put at the end of every page
 */
export function serveFile(folders: string[], request: IncomingMessage, response: ServerResponse, append = '') {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost')
  let path = ''
  try {
    path = normalize(decodeURIComponent(pathname))
  } catch {
    // An address that cannot be decoded names no file.
  }
  // No file system has longer names; asked for one, it throws.
  const file = path.includes('\0') || path.length > 1000 ? undefined : find(folders, path)
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n')
    return
  }
  // What a page asks for is beside it only where its own address ends with a slash.
  if (basename(file) === 'index.html' && !/(\/|index\.html)$/.test(pathname)) {
    response.writeHead(301, { location: `${pathname}/${search}` }).end()
    return
  }
  const headers = {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'access-control-allow-origin': '*',
    'cache-control': 'no-cache',
  }
  const body = readFileSync(file)
  endWith(request, response, headers, file.endsWith('.html') ? body + append : body)
}

/** So many ports are tried, from the one that is wished for. */
const TRIED = 20

/** Listens on a port; resolves to false where another has it. */
const listensOn = (server: Server, port: number): Promise<boolean> =>
  new Promise((done, fail) => {
    const onError = (problem: NodeJS.ErrnoException) => (problem.code === 'EADDRINUSE' ? done(false) : fail(problem))
    server.once('error', onError).listen(port, '127.0.0.1', () => {
      server.off('error', onError)
      done(true)
    })
  })

/**
 * Listens on this machine alone. `address` ends without a slash.
 * @param wished the port, or the next one that is free; 0 is any free one
 * @throws where none of those ports is free
 */
export async function listen(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  wished = 0,
): Promise<{ address: string; close(): Promise<void>; server: Server }> {
  const server = createServer(answer)
  let tried = wished
  while (!(await listensOn(server, tried)))
    if (++tried >= wished + TRIED)
      throw new Error(`The ports ${wished} to ${tried - 1} are taken. Choose another: PORT=8080 npm start.`)
  const { port } = server.address() as AddressInfo
  return {
    server,
    address: `http://localhost:${port}`,
    close: () =>
      new Promise(done => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
