import { readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { basename, extname, join, normalize } from 'node:path'
import { attempt } from '../../src/lib/attempt'
import { requestPath } from './request-path'
import { sendCompressed } from './send-compressed'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
}

/**
 * Returns the file for a path from the first folder that has it, or the `index.html` of a directory; undefined if there
 * is none.
 */
const find = (folders: string[], path: string) => {
  for (const folder of folders) {
    for (const candidate of [join(folder, path), join(folder, path, 'index.html')]) {
      // `statSync` throws for a path that continues behind a file, such as `/docs.css/x`.
      if (candidate.startsWith(folder) && attempt(() => statSync(candidate).isFile())) return candidate
    }
  }
  return undefined
}

/**
 * Answers a request with a file from the first folder that has it. CORS headers allow pages of any origin to load the
 * file.
 * @param append HTML to add at the end of every page
 */
export function serveFile(folders: string[], request: IncomingMessage, response: ServerResponse, append = '') {
  const { pathname, search } = requestPath(request)
  // A path that cannot be decoded matches no file.
  const path = attempt(() => normalize(decodeURIComponent(pathname)))
  // Longer paths make the file system throw.
  const file = path === undefined || path.includes('\0') || path.length > 1000 ? undefined : find(folders, path)
  if (!file) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('Not found\n')
    return
  }
  // Relative addresses in a page resolve to its folder only if the page's own address ends with a slash.
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
  sendCompressed(request, response, headers, file.endsWith('.html') ? body + append : body)
}

/** How many ports are tried. */
const MAX_PORTS = 20

/** Makes a server listen on a port of this computer; resolves to false if the port is in use. */
const listensOn = (server: Server, port: number): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? resolve(false) : reject(error))
    server.once('error', onError).listen(port, '127.0.0.1', () => {
      server.off('error', onError)
      resolve(true)
    })
  })

/**
 * Starts an HTTP server that only this computer can reach. The returned `address` has no trailing slash.
 * @param firstPort port to try; the next free port is used. 0 means any free port
 * @throws if none of the tried ports is free
 */
export async function startServer(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
  firstPort = 0,
): Promise<{ address: string; close(): Promise<void>; server: Server }> {
  const server = createServer((request, response) => {
    try {
      answer(request, response)
    } catch (error) {
      // One request must not end the server for all.
      console.error(error)
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end()
    }
  })
  let triedPort = firstPort
  while (!(await listensOn(server, triedPort)))
    if (++triedPort >= firstPort + MAX_PORTS)
      throw new Error(`The ports ${firstPort} to ${triedPort - 1} are taken. Choose another: PORT=8080 npm start.`)
  const { port } = server.address() as AddressInfo
  return {
    server,
    address: `http://localhost:${port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
