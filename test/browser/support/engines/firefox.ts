import { existsSync } from 'node:fs'
import puppeteer, { type ElementHandle } from 'puppeteer-core'
import { installPackages } from '../debian'
import { type Engine, inCheck, patience, shownQuestion } from './engine'

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
  page.setDefaultTimeout(patience)
  const waitFor = async (selector: string) => {
    await page.waitForFunction(inCheck(selector))
  }
  return {
    goto: async address => {
      await page.goto(address)
    },
    reload: async () => {
      await page.reload()
    },
    press: key => page.keyboard.press(key),
    waitFor,
    async click(selector) {
      await waitFor(selector)
      const handle = await page.evaluateHandle(inCheck(selector))
      await (handle.asElement() as ElementHandle<Element> | null)?.click()
    },
    movedOnFrom: async question => {
      await page.waitForFunction(`${shownQuestion} !== ${JSON.stringify(question)}`)
    },
    read: expression => page.evaluate(expression) as Promise<never>,
    close: () => browser.close(),
  }
}
