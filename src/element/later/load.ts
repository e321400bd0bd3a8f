import type { Fault } from '../../delivery/events'
import type { LaterFile } from './files'
import { kit } from './kit'

/**
 * Loads a file of data or code, and gives its default export; code is a function of the kit, which makes its exports.
 * `import()` takes no integrity, but a `modulepreload` does, and `import()` of the same address takes what that has
 * fetched: a wrong hash never runs, and nothing is fetched twice.
 * A miss is tried once more.
 *
 * @param base address that the file's name is relative to
 * @param nonce the tag's own, for policies that go by it
 * @param place where the preload may stand: a shadow root, so that the page's head stays untouched
 * @throws Fault
 */
export async function loadLater<T>(
  { file, integrity }: LaterFile,
  base: string,
  nonce: string,
  place: ShadowRoot,
): Promise<T> {
  const address = new URL(file, base)
  // Browsers import nothing from there.
  if (address.protocol === 'file:') throw missed('file', file)
  // A module that comes before the document is parsed can keep the page's own import map from being taken.
  if (document.readyState === 'loading')
    await new Promise(done => document.addEventListener('DOMContentLoaded', done, { once: true }))
  for (let attempt = 1; ; attempt++)
    try {
      await preload(address.href, integrity, nonce, place)
      const loaded = (await import(/* @vite-ignore */ address.href)).default
      return typeof loaded === 'function' ? loaded(kit) : loaded
    } catch {
      if (attempt > 1) throw missed(arrived(address.href) ? 'integrity' : 'file', file)
      // Browsers remember modules that failed, by address.
      address.search = `again=${Date.now()}`
    }
}

const preload = (href: string, integrity: string, nonce: string, place: ShadowRoot) =>
  new Promise<void>((done, failed) => {
    const link = Object.assign(document.createElement('link'), {
      rel: 'modulepreload',
      integrity,
      crossOrigin: 'anonymous',
      nonce,
      href,
    })
    const end = (settle: () => void) => () => {
      link.remove()
      settle()
    }
    link.onload = end(done)
    link.onerror = end(failed)
    place.append(link)
  })

/** Whether an answer came from there. The link does not tell a refused file from a missing one. */
const arrived = (href: string) =>
  performance.getEntriesByName(href).some(entry => (entry as PerformanceResourceTiming).responseStatus === 200)

const missed = (code: 'file' | 'integrity', file: string): Fault => ({
  code,
  message: `${file} ${code === 'file' ? 'did not come' : 'is not the file of this version'}`,
  hint: 'Serve it beside the tag’s file, unchanged, with CORS.',
})
