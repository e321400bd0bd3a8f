import { existsSync } from 'node:fs'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { installPackages, isRoot, succeeds } from './debian'

const installed = () =>
  [
    process.env.CHROME_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath(),
  ].find(path => path !== undefined && path !== '' && existsSync(path))

const install = () => {
  installPackages('chromium')
  if (installed()) return
  console.log('No Chromium is installed: downloading the one that playwright-core asks for.')
  succeeds('npx', 'playwright-core', 'install', 'chromium')
}

/**
 * The path of a Chromium. Where none is installed, Debian's package is installed if that may be done here, else
 * playwright's own download is tried.
 * @throws one sentence that says what to install, where none can be had
 */
export function findChromium(): string {
  if (!installed()) install()
  const path = installed()
  if (!path) throw new Error('The browser tests need Chromium or Chrome: install one, or set CHROME_PATH to it.')
  return path
}

const shellPath = '/usr/bin/chromium-headless-shell'

/**
 * The path of Chromium's headless shell: the same engine without a browser around it, which opens a page for a third of
 * the processor's time. A whole Chromium where the shell is missing.
 */
function findHeadlessShell(): string {
  if (!existsSync(shellPath) && !process.env.CHROME_PATH) installPackages('chromium-headless-shell')
  return existsSync(shellPath) && !process.env.CHROME_PATH ? shellPath : findChromium()
}

/** A headless Chromium that makes no request of its own. */
export const launchChromium = (...args: string[]): Promise<Browser> => launch(findChromium(), {}, args)

/** The same engine at its lightest, for what the pages alone decide. */
export const launchHeadlessShell = (...args: string[]): Promise<Browser> =>
  launch(findHeadlessShell(), {}, ['--in-process-gpu', '--disable-gpu', ...args])

/** The same, with the cache in which visitors' browsers keep pages for the way back, and which playwright takes away. */
export const launchWithBackCache = (): Promise<Browser> =>
  launch(findChromium(), { ignoreDefaultArgs: ['--disable-back-forward-cache'] }, [])

const launch = (executablePath: string, options: LaunchOptions, args: string[]) =>
  chromium.launch({
    ...options,
    executablePath,
    args: [
      ...(isRoot() ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  })
