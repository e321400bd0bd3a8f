import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { Builder, Capabilities, Key as Keys, type WebElement } from 'selenium-webdriver'
import { installPackages } from '../debian'
import {
  currentQuestionIdExpression,
  type Engine,
  elementInCheckExpression,
  type KeyName,
  STEP_TIMEOUT,
} from './engine'

const keys: Record<KeyName, string> = {
  Tab: Keys.TAB,
  Enter: Keys.ENTER,
  ' ': ' ',
  ArrowDown: Keys.ARROW_DOWN,
  Escape: Keys.ESCAPE,
}

const browserPath = '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'
const driverPath = '/usr/bin/WebKitWebDriver'
const displayPath = '/usr/bin/Xvfb'

const installed = () => [browserPath, driverPath, displayPath].every(path => existsSync(path))

/** Returns whether WebKitGTK, its driver and Xvfb are installed, after installing Debian's packages if possible. */
export function findWebKit(): boolean {
  if (!installed()) installPackages('webkit2gtk-driver', 'xvfb')
  return installed()
}

const freePort = () =>
  new Promise<number>((done, fail) => {
    const server = createServer().once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** Starts a virtual display (Xvfb), which prints the number of its display. */
const openDisplay = async (): Promise<{ display: string; process: ChildProcess }> => {
  const process = spawn(displayPath, ['-displayfd', '1', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const [number] = (await new Promise<Buffer>((done, fail) => {
    process.once('error', fail).stdout?.once('data', done)
  }).then(data => data.toString().match(/\d+/))) ?? ['99']
  return { display: `:${number}`, process }
}

const waitForDriver = async (address: string) => {
  const end = Date.now() + STEP_TIMEOUT
  while (Date.now() < end) {
    const response = await fetch(`${address}/status`).catch(() => null)
    if (response?.ok) return
    await new Promise(done => setTimeout(done, 50))
  }
  throw new Error('WebKitWebDriver does not answer')
}

/** Launches WebKitGTK's MiniBrowser on a virtual display, driven by Selenium over WebDriver, as an `Engine`. */
export async function launchWebKit(): Promise<Engine> {
  const { display, process: screen } = await openDisplay()
  const port = await freePort()
  const driverProcess = spawn(driverPath, [`--port=${port}`], {
    // No accessibility bus (`NO_AT_BRIDGE`) and no sandbox: both fail in a container without a desktop.
    env: { ...process.env, DISPLAY: display, NO_AT_BRIDGE: '1', WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' },
    stdio: 'ignore',
  })
  const address = `http://127.0.0.1:${port}`
  await waitForDriver(address)
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    'webkitgtk:browserOptions': { binary: browserPath, args: ['--automation'] },
  })
  const driver = await new Builder().usingServer(address).withCapabilities(capabilities).build()
  const evaluate = <T>(expression: string) => driver.executeScript<T>(`return (${expression})`)
  const waitFor = async (selector: string) => {
    await driver.wait(() => evaluate<boolean>(`!!${elementInCheckExpression(selector)}`), STEP_TIMEOUT)
  }
  return {
    goto: url => driver.get(url),
    reload: () => driver.navigate().refresh(),
    press: key => driver.actions().sendKeys(keys[key]).perform(),
    waitFor,
    async click(selector) {
      await waitFor(selector)
      const element = await driver.executeScript<WebElement>(`return ${elementInCheckExpression(selector)}`)
      await element.click()
    },
    waitForStepAfter: async question => {
      await driver.wait(
        () => evaluate<boolean>(`${currentQuestionIdExpression} !== ${JSON.stringify(question)}`),
        STEP_TIMEOUT,
      )
    },
    evaluate,
    async close() {
      await driver.quit()
      driverProcess.kill()
      screen.kill()
    },
  }
}
