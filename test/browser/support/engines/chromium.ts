import { launchChromium } from '../chromium'
import type { Engine } from './engine'
import { createEngine } from './page'

/** Chromium as an engine among others. */
export async function launchChromiumEngine(): Promise<Engine> {
  const browser = await launchChromium()
  return createEngine(await browser.newPage({ viewport: { width: 900, height: 800 } }), () => browser.close())
}
