import { launchChromium } from '../chromium'
import type { Engine } from './engine'
import { createEngine } from './page'

/** Launches Chromium, driven by Playwright, as an `Engine`. */
export async function launchChromiumEngine(): Promise<Engine> {
  const browser = await launchChromium()
  return createEngine(await browser.newPage({ viewport: { width: 900, height: 800 } }), () => browser.close())
}
