/** A later file: the report as a PDF, made in the visitor's browser. */
import { pdfTexts } from '../../i18n/en-pdf'
import { applyPrefixed } from '../../i18n/prefix-keys'
import { layOutPages } from './layout'
import { paperFor } from './page-size'
import { type Palette, pdfColors } from './pdf-colors'
import { pdfContent, type ReportInput, textOf } from './pdf-content'
import { readLogo } from './read-logo'
import { runInSlices } from './yield-to-main'

export interface PdfInput extends ReportInput {
  /** An https or data:image address. */
  brandLogo: string | null
  /** What the theme's guard makes of the partner's accent on a white surface. */
  palette: Palette
}

export interface PdfOptions {
  signal?: AbortSignal
  /** Told how far it is, 0 to 1. */
  onProgress?: (share: number) => void
}

/**
 * Makes the report. The page stays responsive, and nothing leaves it; only the logo is asked for, at its own address.
 *
 * @throws the signal's reason, once that was aborted
 */
export async function makePdf(input: PdfInput, { signal, onProgress }: PdfOptions = {}): Promise<Blob> {
  const rest = runInSlices(signal)
  const tell = (share: number) => onProgress?.(share)
  signal?.throwIfAborted()
  tell(0)
  const logo = await readLogo(input.brandLogo, signal)
  await rest()
  const { fonts } = await fontkit()
  await rest()
  const faces = await fonts()
  await rest()
  const { beginDocument: begin, writeDocument: write } = await import('./write-pdf')
  await rest()
  tell(0.1)

  const content = pdfContent(input, wordsOf(input))
  const paper = paperFor(input.locale, content.language)
  await rest()
  const { doc, measure } = begin(faces, {
    title: content.title,
    author: content.brand,
    language: content.language,
    date: input.date,
  })
  // What a font is asked first makes it read its tables.
  for (const face of ['regular', 'strong'] as const) {
    measure('To', face, 1)
    await rest()
  }
  const steps = layOutPages({ paper, colors: pdfColors(input.palette), measure }, content, logo)
  let step = steps.next()
  while (!step.done) {
    await rest()
    step = steps.next()
  }
  tell(0.4)

  const layout = step.value
  const blob = await write(doc, layout, paper, rest, done => tell(0.4 + (0.5 * done) / layout.pages.length))
  tell(1)
  return blob
}

const wordsOf = ({ text }: ReportInput) => applyPrefixed('pdf', pdfTexts, text)

/** The packages that read fonts and write PDFs begin when they are needed, each in a task of its own: that takes them long. */
const fontkit = () => import('./fonts')

/** The letters of the report that its font does not have. Where there are any, print shows them all. */
export async function missingIn(input: ReportInput): Promise<string[]> {
  return missingGlyphs(textOf(pdfContent(input, wordsOf(input))))
}

/**
 * Whether the report's font has the script of the instrument's words. A stray letter may be missing there; where every
 * fourth is, nobody could read the report.
 */
export async function canSet({ instrument: { name, bands, questions } }: ReportInput): Promise<boolean> {
  const letters = [name, ...bands.map(band => band.name), ...questions.map(({ prompt }) => prompt)].join('')
  return (await missingGlyphs(letters)).length < new Set(letters).size / 4
}

/** The letters of a text that the report's font does not have, each once. */
export async function missingGlyphs(text: string): Promise<string[]> {
  const { regular } = await (await fontkit()).fonts()
  return [...new Set(text.normalize('NFC'))].filter(letter => !regular.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
}
