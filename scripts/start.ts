/** `npm start`: builds, and serves the demo and a receiver for it on one port until it is stopped. */
import { join } from 'node:path'
import { isFresh } from './build/build-cache'
import { buildAll } from './build/index'
import { dist, root } from './build/paths'
import { openArrivals } from './serve/arrivals'
import { listen, serveFile } from './serve/static'

/** Always the same, so that bookmarks hold. */
const PORT = 4201

const { PORT: given } = process.env
const port = given ? Number(given) : PORT
if (!(Number.isInteger(port) && port >= 0 && port < 65_500)) {
  console.error(`PORT cannot be "${given}". Give a number below 65500, such as PORT=${PORT}.`)
  process.exit(1)
}
if (!isFresh()) {
  console.log('Building, about half a minute…')
  await buildAll()
}
const arrivals = openArrivals()
const { address, close } = await listen((request, response) => {
  if (!arrivals.answer(request, response)) serveFile([join(root, 'demo'), dist], request, response)
}, port)
if (port && !address.endsWith(`:${port}`)) console.log(`Port ${port} is taken: the next free one is used.`)
console.log(
  `\nThe demo stands at ${address}\nMake it yours at ${address}/configurator/\nWhat its pages send arrives at ${address}/arrivals/\nPress Ctrl-C to stop it.`,
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close)
