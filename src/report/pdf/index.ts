/** Content of the lazy chunk `pdf`: creates the report as a PDF in the visitor's browser. */
import { pdfTexts } from '../../i18n/en-pdf'
import { replaceTextsByPrefixedKeys } from '../../i18n/prefix-keys'
import { createPdfContent, joinContentText } from './create-pdf-content'
import { layOutPages } from './layout'
import { loadLogo } from './load-logo'
import { pageSizeForLocale } from './page-size'
import { createPdfColors, type PdfPalette } from './pdf-colors'
import type { ReportInput } from './pdf-content'
import { printableText } from './printable-text'
import { createYieldToMain } from './yield-to-main'

/** Input of `makePdf`: the content of the report, and the partner's logo and colors. */
export interface PdfInput extends ReportInput {
  /** URL of the partner's logo, `https:` or `data:image`; `null` without a logo. */
  brandLogo: string | null
  /** Colors of the partner's theme, corrected for contrast on white. */
  palette: PdfPalette
}

export interface PdfOptions {
  signal?: AbortSignal
  /** Called with the share of the work that is done, 0 to 1. */
  onProgress?: (share: number) => void
}

/**
 * Creates the PDF report. The work yields to the main thread, so that the page stays responsive. No data is sent; the only
 * request is for the logo, at its own URL.
 *
 * @throws the signal's abort reason, if the signal is aborted
 */
export async function makePdf(input: PdfInput, { signal, onProgress }: PdfOptions = {}): Promise<Blob> {
  const yieldToMain = createYieldToMain(signal)
  const reportProgress = (share: number) => onProgress?.(share)
  signal?.throwIfAborted()
  reportProgress(0)
  const logo = await loadLogo(input.brandLogo, signal)
  await yieldToMain()
  const { loadFonts } = await importFonts()
  await yieldToMain()
  const fonts = await loadFonts()
  await yieldToMain()
  const { createPdfDocument, writePdfDocument } = await import('./write-pdf')
  await yieldToMain()
  reportProgress(0.1)

  const content = createPdfContent(input, translatedPdfTexts(input))
  const pageSize = pageSizeForLocale(input.locale, content.language)
  await yieldToMain()
  const { doc, measure } = createPdfDocument(fonts, {
    title: content.title,
    author: content.brand,
    language: content.language,
    date: input.date,
  })
  // The first measurement makes a font parse its tables, which takes long: each font does so in a task of its own.
  for (const weight of ['regular', 'strong'] as const) {
    measure('To', weight, 1)
    await yieldToMain()
  }
  const steps = layOutPages({ pageSize, colors: createPdfColors(input.palette), measure }, content, logo)
  let step = steps.next()
  while (!step.done) {
    await yieldToMain()
    step = steps.next()
  }
  reportProgress(0.4)

  const layout = step.value
  const blob = await writePdfDocument(doc, layout, pageSize, yieldToMain, done =>
    reportProgress(0.4 + (0.5 * done) / layout.pages.length),
  )
  reportProgress(1)
  return blob
}

const translatedPdfTexts = ({ texts }: ReportInput) => replaceTextsByPrefixedKeys('pdf', pdfTexts, texts)

/**
 * Imports the font parser only when it is needed. The parser and the PDF writer take long to initialize, so each of them is
 * imported in a task of its own.
 */
const importFonts = () => import('./fonts')

/** Returns the characters of the report that its font lacks. Printing the page shows them all. */
export async function findMissingCharacters(input: ReportInput): Promise<string[]> {
  return findCharactersFontLacks(joinContentText(createPdfContent(input, translatedPdfTexts(input))))
}

/**
 * Whether the report's font supports the script of the instrument's texts. A few missing characters are accepted; if a
 * quarter of them are missing, the report would be unreadable.
 */
export async function supportsScriptOf({ instrument: { name, bands, questions } }: ReportInput): Promise<boolean> {
  const text = [name, ...bands.map(band => band.name), ...questions.map(({ prompt }) => prompt)].join('')
  return (await findCharactersFontLacks(text)).length < new Set(text).size / 4
}

/** Returns the characters of a text that the report's font lacks, each once. */
export async function findCharactersFontLacks(text: string): Promise<string[]> {
  const { regular } = await (await importFonts()).loadFonts()
  return [...new Set(printableText(text))].filter(
    character => !regular.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  )
}
