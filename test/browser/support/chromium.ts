import { existsSync } from 'node:fs'
import { type Browser, chromium, type LaunchOptions } from 'playwright-core'
import { commandSucceeds, installPackages, isRoot } from './debian'

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
  console.log('No Chromium is installed: downloading the version that playwright-core needs.')
  commandSucceeds('npx', 'playwright-core', 'install', 'chromium')
}

/**
 * Returns the path of a Chromium. If none is installed, installs Debian's package (as root with apt-get) or else
 * Playwright's own download.
 * @throws an error that says what to install, if no Chromium can be installed
 */
export function findChromium(): string {
  if (!installed()) install()
  const path = installed()
  if (!path) throw new Error('The browser tests need Chromium or Chrome: install one, or set CHROME_PATH to it.')
  return path
}

const shellPath = '/usr/bin/chromium-headless-shell'

/**
 * Returns the path of Chromium's headless shell: the same engine without the browser's user interface, which opens a
 * page in a third of the CPU time. Falls back to the full Chromium if the shell cannot be installed.
 */
function findHeadlessShell(): string {
  if (!existsSync(shellPath) && !process.env.CHROME_PATH) installPackages('chromium-headless-shell')
  return existsSync(shellPath) && !process.env.CHROME_PATH ? shellPath : findChromium()
}

/** Launches a headless Chromium without background requests of its own (updates, sync). */
export const launchChromium = (...args: string[]): Promise<Browser> => launch(findChromium(), {}, args)

/** Launches Chromium's headless shell: the fastest browser for tests that need no browser features beyond the page. */
export const launchHeadlessShell = (...args: string[]): Promise<Browser> =>
  launch(findHeadlessShell(), {}, ['--in-process-gpu', '--disable-gpu', ...args])

/** Launches a headless Chromium with the back/forward cache, which Playwright disables by default. */
export const launchWithBackForwardCache = (): Promise<Browser> =>
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
