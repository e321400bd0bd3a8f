/**
 * `npm run dev`: serves the demo, rebuilds the tag and the configurator on every change, and reloads the open pages.
 */
import { type FSWatcher, watch } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { buildConfigurator } from './build/configurator'
import { dist, root } from './build/paths'
import { buildTag, writeTag } from './build/tag'
import { createDemoWebhook } from './serve/demo-webhook'
import { requestPath } from './serve/request-path'
import { serveFile, startServer } from './serve/static'

const demo = join(root, 'demo')
const reload = "<script>new EventSource('/dev-changes').onmessage = () => location.reload()</script>"
const pages = new Set<ServerResponse>()

/** Resolves when the last build is done. A change during a build starts another build after it. */
let building = Promise.resolve()
let isBuildQueued = false
function rebuild() {
  if (isBuildQueued) return
  isBuildQueued = true
  building = building.then(async () => {
    isBuildQueued = false
    const start = performance.now()
    try {
      writeTag(await buildTag(true))
      await buildConfigurator(true)
      console.log(`Built in ${Math.round(performance.now() - start)} ms`)
      for (const page of pages) page.write('data: built\n\n')
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
    }
  })
}

rebuild()
await building
const watchers: FSWatcher[] = [join(root, 'src'), demo].map(folder => watch(folder, { recursive: true }, rebuild))
const demoWebhook = createDemoWebhook()
const { address, close } = await startServer((request, response) => {
  const { pathname } = requestPath(request)
  if (pathname === '/dev-changes') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' }).write('\n')
    pages.add(response)
    response.on('close', () => pages.delete(response))
  } else if (!demoWebhook.answer(request, response)) serveFile([demo, dist], request, response, reload)
})
console.log(`The demo is at ${address}. It is rebuilt on every change in src and demo.`)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    for (const watcher of watchers) watcher.close()
    void close()
  })
