import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installPackages } from '../browser/support/debian'

const there = () => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Whether poppler's tools can read PDFs here. Debian's package is installed where that may be done. */
export const hasPoppler = (): boolean => there() || (installPackages('poppler-utils') && there())

/** What poppler reads in a PDF. */
export interface Read {
  /** In the order of the content, words apart by one space. */
  text: string
  /** By name, as `pdfinfo` tells it. */
  info: Record<string, string>
  /** The structure: a line a part, with its text. */
  structure: string
  /** A line a font. */
  fonts: string[]
}

/** Reads a PDF with other eyes than those that made it. */
export async function readPdf(blob: Blob): Promise<Read> {
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
