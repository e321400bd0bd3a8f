import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installPackages } from '../browser/support/debian'

const isInstalled = () => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Whether the PDF tools of poppler are available. Installs the Debian package `poppler-utils` if that is possible. */
export const hasPoppler = (): boolean => isInstalled() || (installPackages('poppler-utils') && isInstalled())

/** The content of a PDF, as read by poppler. */
export interface ParsedPdf {
  /** The text in content order, with single spaces between words. */
  text: string
  /** The output of `pdfinfo`: values by name. */
  info: Record<string, string>
  /** The tag structure of the document: one line for each element, with its text. */
  structure: string
  /** One line for each font, as `pdffonts` prints it. */
  fonts: string[]
}

/** Reads a PDF with poppler, which is independent of the code that created the PDF. */
export async function readPdf(blob: Blob): Promise<ParsedPdf> {
  const folder = mkdtempSync(join(tmpdir(), 'report-'))
  const file = join(folder, 'report.pdf')
  const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8' })
  try {
    writeFileSync(file, new Uint8Array(await blob.arrayBuffer()))
    return {
      text: run('pdftotext', '-raw', file, '-').replace(/\s+/g, ' '),
      info: Object.fromEntries(
        run('pdfinfo', file)
          .split('\n')
          .map(line => /^([^:]+):\s*(.*)$/.exec(line)?.slice(1) ?? ['', '']),
      ),
      structure: run('pdfinfo', '-struct-text', file),
      fonts: run('pdffonts', file).trim().split('\n').slice(2),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
