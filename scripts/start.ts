/** `npm start`: builds, and serves the demo and a receiver for it on a free port until it is stopped. */
import { join } from 'node:path'
import { ensureBuilt } from './build/index'
import { dist, root } from './build/paths'
import { openArrivals } from './serve/arrivals'
import { listen, serveFile } from './serve/static'

await ensureBuilt()
const arrivals = openArrivals()
const { address, close } = await listen((request, response) => {
  if (!arrivals.answer(request, response)) serveFile([join(root, 'demo'), dist], request, response)
})
console.log(
  `\nThe demo stands at ${address}\nMake it yours at ${address}/configurator/\nWhat its pages send arrives at ${address}/arrivals/\nPress Ctrl-C to stop it.`,
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close)
