/** `npm run dev`: serves the demo, builds the tag anew on every change, and reloads the pages that are open. */
import { type FSWatcher, watch } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { buildConfigurator } from './build/configurator'
import { dist, root } from './build/paths'
import { buildTag, writeTag } from './build/tag'
import { openArrivals } from './serve/arrivals'
import { listen, serveFile } from './serve/static'

const demo = join(root, 'demo')
const reload = "<script>new EventSource('/dev-changes').onmessage = () => location.reload()</script>"
const pages = new Set<ServerResponse>()

/** Resolves once the last change is built; a change during a build is built after it. */
let building = Promise.resolve()
let waiting = false
function rebuild() {
  if (waiting) return
  waiting = true
  building = building.then(async () => {
    waiting = false
    const began = performance.now()
    try {
      writeTag(await buildTag(true))
      await buildConfigurator(true)
      console.log(`Built in ${Math.round(performance.now() - began)} ms`)
      for (const page of pages) page.write('data: built\n\n')
    } catch (error) {
      console.error(error instanceof Error ? error.message : error)
    }
  })
}

rebuild()
await building
const watchers: FSWatcher[] = [join(root, 'src'), demo].map(folder => watch(folder, { recursive: true }, rebuild))
const arrivals = openArrivals()
const { address, close } = await listen((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost')
  if (pathname === '/dev-changes') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' }).write('\n')
    pages.add(response)
    response.on('close', () => pages.delete(response))
  } else if (!arrivals.answer(request, response)) serveFile([demo, dist], request, response, reload)
})
console.log(`The demo stands at ${address}, and follows every change in src and demo.`)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    for (const watcher of watchers) watcher.close()
    void close()
  })
