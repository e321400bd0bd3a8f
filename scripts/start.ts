/** `npm start`: builds, and serves the demo on a free port until it is stopped. */
import { join } from 'node:path'
import { ensureBuilt } from './build/index'
import { dist, root } from './build/paths'
import { listen, serveFile } from './serve/static'

await ensureBuilt()
const { address, close } = await listen((request, response) => serveFile([join(root, 'demo'), dist], request, response))
console.log(`\nThe demo stands at ${address}\nPress Ctrl-C to stop it.`)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close)
