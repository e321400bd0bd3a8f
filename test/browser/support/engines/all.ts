import { afterAll, beforeAll } from 'vitest'
import { launchChromiumEngine } from './chromium'
import type { Engine } from './engine'
import { findFirefox, launchFirefox } from './firefox'
import { type MaybeInstalled, requireInCi } from './installed'
import { findWebKit, launchWebKit } from './webkit'

const firefox = findFirefox()

/** The three browser engines under test. */
export const engines: MaybeInstalled<Engine>[] = [
  requireInCi('Chromium', launchChromiumEngine),
  requireInCi('Firefox', firefox === undefined ? undefined : () => launchFirefox(firefox)),
  requireInCi('WebKitGTK', findWebKit() ? launchWebKit : undefined),
]

/**
 * Launches a browser once for all tests of a `describe`. Each test must open its own site: a new port is a new origin, so
 * that storage of an earlier test has no effect.
 * @returns a function that returns the browser; call it inside a test
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
