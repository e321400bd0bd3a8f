import PDFDocument from 'pdfkit'
import type { PdfFonts } from './fonts'
import type { Bookmark, DrawOp, ReportLayout, StructureElement } from './layout/draw-ops'
import type { MeasureText } from './layout/text-layout'
import type { PageSize } from './page-size'
import type { YieldToMain } from './yield-to-main'

/** Metadata of the PDF document, which PDF readers show. */
export interface PdfMetadata {
  title: string
  author: string | null
  /** Language of the document, a BCP 47 tag. */
  language: string
  date: Date
}

type Doc = PDFKit.PDFDocument
/** Marked content on the pages, by the structure element that it belongs to. */
type MarkedContent = Map<StructureElement, PDFKit.PDFStructureContent[]>

/**
 * Creates the PDF document. The document's own fonts measure the text for the layout, because a font caches
 * measured glyphs for writing.
 */
export function createPdfDocument(fonts: PdfFonts, metadata: PdfMetadata): { doc: Doc; measure: MeasureText } {
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: metadata.language,
    displayTitle: true,
    // No standard PDF font: the report embeds its own fonts.
    font: null as unknown as string,
    info: {
      Title: metadata.title,
      ...(metadata.author && { Author: metadata.author }),
      Creator: 'readiness-check',
      CreationDate: metadata.date,
    },
  })
  for (const [weight, font] of Object.entries(fonts))
    doc.registerFont(weight, font as unknown as PDFKit.Mixins.PDFFontSource)
  return { doc, measure: (text, weight, size) => doc.font(weight, size).widthOfString(text) }
}

/**
 * Writes a laid-out report into the document, and returns the PDF file.
 *
 * @param onPage called after each page with the number of pages that are written
 */
export async function writePdfDocument(
  doc: Doc,
  { pages, scale, root, bookmarks }: ReportLayout,
  pageSize: PageSize,
  yieldToMain: YieldToMain,
  onPage: (done: number) => void,
): Promise<Blob> {
  const chunks: BlobPart[] = []
  doc.on('data', (chunk: BlobPart) => chunks.push(chunk))
  const ended = new Promise(resolve => doc.on('end', resolve))

  const markedContent: MarkedContent = new Map()
  for (const [index, page] of pages.entries()) {
    doc.addPage({ size: [pageSize.width, pageSize.height], margin: 0 })
    doc.scale(scale)
    await yieldToMain()
    await writePage(doc, page, markedContent, yieldToMain)
    onPage(index + 1)
  }
  doc.flushPages()
  await yieldToMain()
  addBookmarks(doc, bookmarks, doc.outline, scale)
  doc.addStructure(await createStructure(doc, root, markedContent, yieldToMain))
  // Finalizing a font takes as long as a page. `doc.end()` would finalize all fonts in one task and block the main thread.
  const { _fontFamilies: families } = doc as unknown as { _fontFamilies: Record<string, { finalize(): void }> }
  for (const font of Object.values(families)) {
    font.finalize()
    await yieldToMain()
  }
  doc.end()
  await ended
  return new Blob(chunks, { type: 'application/pdf' })
}

/** Turns kerning off. The cast is needed because PDFKit's types accept only a list of features to turn on. */
const WITHOUT_KERNING = { kern: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[]

async function writePage(
  doc: Doc,
  ops: DrawOp[],
  markedContent: MarkedContent,
  yieldToMain: YieldToMain,
): Promise<void> {
  let open: StructureElement | null | undefined
  for (const op of ops) {
    const { element } = op
    if (element !== open) {
      if (open !== undefined) doc.endMarkedContent()
      if (element)
        markedContent.set(element, [...(markedContent.get(element) ?? []), doc.markStructureContent(element.tag)])
      else doc.markContent('Artifact', { type: 'Layout' })
      open = element
    }
    draw(doc, op)
    await yieldToMain()
  }
  if (open !== undefined) doc.endMarkedContent()
}

function draw(doc: Doc, op: DrawOp): void {
  if (op.kind === 'image') {
    doc.image(op.data as unknown as Buffer, op.x, op.y, { width: op.width, height: op.height })
  } else if (op.kind === 'text') {
    doc
      .font(op.weight, op.size)
      .fillColor(op.color)
      .text(op.text, op.x, op.y, {
        lineBreak: false,
        baseline: 'alphabetic',
        ...(op.letterSpacing && { characterSpacing: op.letterSpacing }),
        ...(!op.kerning && { features: WITHOUT_KERNING }),
      })
  } else {
    doc.save()
    if (op.lineWidth) doc.lineWidth(op.lineWidth)
    if (op.dash) doc.dash(op.dash, { space: op.dash })
    if (op.fill) {
      doc.path(op.path).fill(op.fill)
      if (op.highlight) {
        const { x, y, radius, color } = op.highlight
        doc.path(op.path).fill(doc.radialGradient(x, y, 0, x, y, radius).stop(0, color).stop(1, op.fill))
      }
    }
    if (op.stroke) doc.path(op.path).stroke(op.stroke)
    doc.restore()
  }
}

/** Creates the structure tree of a tagged PDF, in reading order. Elements without content are omitted. */
async function createStructure(
  doc: Doc,
  element: StructureElement,
  markedContent: MarkedContent,
  yieldToMain: YieldToMain,
): Promise<PDFKit.PDFStructureElement> {
  const { tag, alt, scope, children } = element
  const structure = doc.struct(tag, { ...(alt && { alt }), ...(scope && { scope }) })
  for (const content of markedContent.get(element) ?? []) structure.add(content)
  for (const child of children)
    if (hasContent(child, markedContent)) structure.add(await createStructure(doc, child, markedContent, yieldToMain))
  structure.end()
  await yieldToMain()
  return structure
}

const hasContent = (element: StructureElement, markedContent: MarkedContent): boolean =>
  markedContent.has(element) || element.children.some(child => hasContent(child, markedContent))

/** The outline entry of PDFKit, with the part that its types leave out: the dictionary that is written. */
type OutlineItem = PDFKit.PDFOutline & { outlineData: Record<string, unknown> }

/**
 * Adds bookmarks to an outline, closed. The destination and the count are written here: PDFKit 0.20.2 computes the
 * destination from the right edge of the page instead of the left, and writes no count for a closed entry, which readers
 * therefore show open.
 */
function addBookmarks(doc: Doc, bookmarks: Bookmark[], parent: PDFKit.PDFOutline, scale: number): void {
  for (const { title, page, top, bookmarks: children } of bookmarks) {
    const item = parent.addItem(title, { pageNumber: page, expanded: false } as { expanded?: boolean }) as OutlineItem
    const [destinationPage] = item.outlineData.Dest as [{ data: { MediaBox: number[] } }]
    const pageHeight = destinationPage.data.MediaBox[3] as number
    // A zoom of 0 keeps the reader's zoom (ISO 32000-1, PDF 1.7, table 151).
    item.outlineData.Dest = [destinationPage, 'XYZ', 0, pageHeight - top * scale, 0]
    // A negative count is the number of entries below a closed one (table 153).
    if (children.length) item.outlineData.Count = -children.length
    addBookmarks(doc, children, item, scale)
  }
}
