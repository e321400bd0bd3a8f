import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { expect } from 'vitest'
import { findChromium } from './chromium'
import { installPackages, isRoot } from './debian'

/** A Chromium that prints to a PDF file without a print dialog, so that a test can read what `print()` printed. */
export interface Printer {
  context: BrowserContext
  /** Waits for the printed file, returns its text and deletes the file. */
  takePrintedText(): Promise<string>
  close(): Promise<void>
}

/** Chromium profile preferences: print to PDF files in this folder without a dialog. */
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

/** Starts a virtual display (Xvfb), since headless Chromium cannot print. */
async function openScreen(): Promise<{ display: string; screen: ChildProcess }> {
  if (!existsSync('/usr/bin/Xvfb')) installPackages('xvfb')
  const screen = spawn('Xvfb', ['-displayfd', '1', '-nolisten', 'tcp'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const display = await new Promise<string>((done, failed) => {
    screen.stdout?.once('data', number => done(`:${String(number).trim()}`))
    screen.once('error', failed)
  })
  return { display, screen }
}

/** Extracts the text of a PDF file with poppler's `pdftotext`. */
export function extractPdfText(file: string): string {
  if (!existsSync('/usr/bin/pdftotext')) installPackages('poppler-utils')
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}

/** Launches a `Printer` on a virtual display, with a temporary profile. */
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
    // Chromium's print preview is a component extension, which Playwright would disable.
    ignoreDefaultArgs: ['--disable-component-extensions-with-background-pages', '--disable-extensions'],
  })
  const files = () => readdirSync(folder).filter(name => name.endsWith('.pdf'))
  return {
    context,
    async takePrintedText() {
      await expect.poll(files, { timeout: 30_000 }).toHaveLength(1)
      const file = join(folder, files()[0] as string)
      // The file exists before it is written completely, so reading is repeated until it succeeds.
      await expect.poll(() => tryReadText(file), { timeout: 10_000 }).not.toBe('')
      const text = tryReadText(file)
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

/** The text of a PDF, or an empty string while the file cannot be read. */
function tryReadText(file: string): string {
  try {
    return extractPdfText(file)
  } catch {
    return ''
  }
}
