/** `npm start`: builds if needed, then serves the demo and a webhook for it on one port until it is stopped. */
import { join } from 'node:path'
import { isBuildUpToDate } from './build/build-cache'
import { buildAll } from './build/index'
import { dist, root } from './build/paths'
import { createDemoWebhook } from './serve/demo-webhook'
import { serveFile, startServer } from './serve/static'

/** Fixed, so that bookmarks stay valid. */
const DEFAULT_PORT = 4201

const { PORT: given } = process.env
const port = given ? Number(given) : DEFAULT_PORT
if (!(Number.isInteger(port) && port >= 0 && port < 65_500)) {
  console.error(`PORT cannot be "${given}". Give a number below 65500, such as PORT=${DEFAULT_PORT}.`)
  process.exit(1)
}
if (!isBuildUpToDate()) {
  console.log('Building, about half a minute…')
  await buildAll()
}
const demoWebhook = createDemoWebhook()
const { address, close } = await startServer((request, response) => {
  if (!demoWebhook.answer(request, response)) serveFile([join(root, 'demo'), dist], request, response)
}, port)
if (port && !address.endsWith(`:${port}`)) console.log(`Port ${port} is taken: the next free one is used.`)
console.log(
  `\nDemo: ${address}\nConfigurator: ${address}/configurator/\nWhat the demo's pages send: ${address}/arrivals/\nPress Ctrl-C to stop.`,
)
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, close)
