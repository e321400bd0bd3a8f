import { afterAll, beforeAll } from 'vitest'
import { launchChromiumEngine } from './chromium'
import type { Engine } from './engine'
import { findFirefox, launchFirefox } from './firefox'
import { type MaybeInstalled, requireInCi } from './installed'
import { findWebKit, launchWebKit } from './webkit'

const firefox = findFirefox()

/** Every kind of browser. */
export const engines: MaybeInstalled<Engine>[] = [
  requireInCi('Chromium', launchChromiumEngine),
  requireInCi('Firefox', firefox === undefined ? undefined : () => launchFirefox(firefox)),
  requireInCi('WebKitGTK', findWebKit() ? launchWebKit : undefined),
]

/**
 * Launches a browser once for all tests of a `describe`. Each test opens a site of its own, on a port of its own: what
 * an earlier one has stored is another origin's.
 * @returns gives the browser, inside a test
 */
export function launchOncePerSuite<Browser extends { close(): Promise<void> }>({
  launch,
}: MaybeInstalled<Browser>): () => Browser {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await launch?.()
  })
  afterAll(() => browser?.close())
  return () => browser as Browser
}
