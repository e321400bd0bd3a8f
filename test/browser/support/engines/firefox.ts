import { existsSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import { installPackages } from '../debian'
import type { Engine } from './engine'
import { createEngine } from './page'

const installed = () =>
  [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(path => path && existsSync(path))

/** Returns the path of Firefox, after installing Debian's package if possible; `undefined` if there is none. */
export function findFirefox(): string | undefined {
  if (!installed()) installPackages('firefox-esr')
  return installed()
}

/** Launches Firefox, driven by Puppeteer over WebDriver BiDi, as an `Engine`. */
export async function launchFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
  const page = await browser.newPage()
  // Puppeteer also sets the orientation. Firefox 140 sets the size, but does not know that command.
  await page.setViewport({ width: 900, height: 800 }).catch((error: Error) => {
    if (!/ScreenOrientation/.test(error.message)) throw error
  })
  return createEngine(page, () => browser.close())
}
