import { existsSync } from 'node:fs'
import puppeteer from 'puppeteer-core'
import { installPackages } from '../debian'
import type { Engine } from './engine'
import { createEngine } from './page'

const installed = () =>
  [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'].find(path => path && existsSync(path))

/** The path of a Firefox, installed from Debian's package where that may be done; undefined where there is none. */
export function findFirefox(): string | undefined {
  if (!installed()) installPackages('firefox-esr')
  return installed()
}

/** Firefox, driven over WebDriver BiDi. */
export async function launchFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true })
  const page = await browser.newPage()
  await page.setViewport({ width: 900, height: 800 })
  return createEngine(page, () => browser.close())
}
