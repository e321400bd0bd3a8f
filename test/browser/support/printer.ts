import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { expect } from 'vitest'
import { findChromium } from './chromium'
import { installPackages, isRoot } from './debian'

/** A Chromium whose printer is a file, asked by nobody: what `print()` prints can be read. */
export interface Printer {
  context: BrowserContext
  /** The text of what was printed, once it is there. */
  takePrintedText(): Promise<string>
  close(): Promise<void>
}

/** Preferences of a profile that prints into a folder without asking. */
const preferences = (folder: string) => ({
  printing: {
    print_preview_sticky_settings: {
      appState: JSON.stringify({
        version: 2,
        recentDestinations: [{ id: 'Save as PDF', origin: 'local', account: '' }],
        selectedDestinationId: 'Save as PDF',
        isHeaderFooterEnabled: false,
      }),
    },
  },
  savefile: { default_directory: folder },
})

/** A screen that nobody sees: headless Chromium has no printer. */
async function openScreen(): Promise<{ display: string; screen: ChildProcess }> {
  if (!existsSync('/usr/bin/Xvfb')) installPackages('xvfb')
  const screen = spawn('Xvfb', ['-displayfd', '1', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const display = await new Promise<string>((done, failed) => {
    screen.stdout?.once('data', number => done(`:${String(number).trim()}`))
    screen.once('error', failed)
  })
  return { display, screen }
}

/** The text of a PDF, as poppler reads it. */
export function extractPdfText(file: string): string {
  if (!existsSync('/usr/bin/pdftotext')) installPackages('poppler-utils')
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}

export async function openPrinter(): Promise<Printer> {
  const profile = mkdtempSync(join(tmpdir(), 'printer-'))
  const folder = join(profile, 'printed')
  mkdirSync(folder)
  mkdirSync(join(profile, 'Default'))
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences(folder)))
  const { display, screen } = await openScreen()
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: false,
    env: { ...process.env, DISPLAY: display },
    args: [...(isRoot() ? ['--no-sandbox'] : []), '--kiosk-printing', '--disable-gpu'],
    // The print preview is one of Chromium's own extensions.
    ignoreDefaultArgs: ['--disable-component-extensions-with-background-pages', '--disable-extensions'],
  })
  const files = () => readdirSync(folder).filter(name => name.endsWith('.pdf'))
  return {
    context,
    async takePrintedText() {
      await expect.poll(files, { timeout: 30_000 }).toHaveLength(1)
      const file = join(folder, files()[0] as string)
      // It is there before it is whole.
      await expect.poll(() => read(file), { timeout: 10_000 }).not.toBe('')
      const text = read(file)
      rmSync(file)
      return text
    },
    async close() {
      await context.close()
      screen.kill()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

function read(file: string): string {
  try {
    return extractPdfText(file)
  } catch {
    return ''
  }
}
