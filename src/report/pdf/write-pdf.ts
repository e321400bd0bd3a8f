import PDFDocument from 'pdfkit'
import type { Fonts } from './fonts'
import type { Bookmark, Layout, Op, Part } from './layout/draw-ops'
import type { Measure } from './layout/text-layout'
import type { Paper } from './page-size'
import type { YieldToMain } from './yield-to-main'

/** What a reader is told of the document. */
export interface DocumentInfo {
  title: string
  author: string | null
  /** A BCP 47 tag. */
  language: string
  date: Date
}

type Doc = PDFKit.PDFDocument
type Marks = Map<Part, PDFKit.PDFStructureContent[]>

/** Begins the report's document. What its faces have measured is known when they are written with. */
export function beginDocument(fonts: Fonts, about: DocumentInfo): { doc: Doc; measure: Measure } {
  const doc = new PDFDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    tagged: true,
    lang: about.language,
    displayTitle: true,
    // None of the fonts that readers bring: the report brings its own.
    font: null as unknown as string,
    info: {
      Title: about.title,
      ...(about.author && { Author: about.author }),
      Creator: 'readiness-check',
      CreationDate: about.date,
    },
  })
  for (const [face, font] of Object.entries(fonts))
    doc.registerFont(face, font as unknown as PDFKit.Mixins.PDFFontSource)
  return { doc, measure: (text, face, size) => doc.font(face, size).widthOfString(text) }
}

/**
 * Writes the laid out report.
 * @param onPage told how many pages are done
 */
export async function writeDocument(
  doc: Doc,
  { pages, scale, root, bookmarks }: Layout,
  paper: Paper,
  rest: YieldToMain,
  onPage: (done: number) => void,
): Promise<Blob> {
  const chunks: BlobPart[] = []
  doc.on('data', (chunk: BlobPart) => chunks.push(chunk))
  const ended = new Promise(done => doc.on('end', done))

  const marks: Marks = new Map()
  for (const [at, page] of pages.entries()) {
    doc.addPage({ size: [paper.width, paper.height], margin: 0 })
    doc.scale(scale)
    await rest()
    await writePage(doc, page, marks, rest)
    onPage(at + 1)
  }
  doc.flushPages()
  await rest()
  outline(doc, bookmarks, doc.outline, scale)
  doc.addStructure(await structure(doc, root, marks, rest))
  // Each font takes as long as a page: they are not left to the end, which gives the page no turn.
  const { _fontFamilies: families } = doc as unknown as { _fontFamilies: Record<string, { finalize(): void }> }
  for (const font of Object.values(families)) {
    font.finalize()
    await rest()
  }
  doc.end()
  await ended
  return new Blob(chunks, { type: 'application/pdf' })
}

/** The types know a list of features that are on alone. */
const withoutKerning = { kern: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[]

async function writePage(doc: Doc, ops: Op[], marks: Marks, rest: YieldToMain): Promise<void> {
  let open: Part | null | undefined
  for (const op of ops) {
    const owner = op.part
    if (owner !== open) {
      if (open !== undefined) doc.endMarkedContent()
      if (owner) marks.set(owner, [...(marks.get(owner) ?? []), doc.markStructureContent(owner.tag)])
      else doc.markContent('Artifact', { type: 'Layout' })
      open = owner
    }
    draw(doc, op)
    await rest()
  }
  if (open !== undefined) doc.endMarkedContent()
}

function draw(doc: Doc, op: Op): void {
  if (op.kind === 'image') {
    doc.image(op.data as unknown as Buffer, op.x, op.y, { width: op.width, height: op.height })
  } else if (op.kind === 'text') {
    doc
      .font(op.face, op.size)
      .fillColor(op.color)
      .text(op.text, op.x, op.y, {
        lineBreak: false,
        baseline: 'alphabetic',
        ...(op.spacing && { characterSpacing: op.spacing }),
        ...(!op.kern && { features: withoutKerning }),
      })
  } else {
    doc.save()
    if (op.width) doc.lineWidth(op.width)
    if (op.dash) doc.dash(op.dash, { space: op.dash })
    if (op.fill) {
      doc.path(op.path).fill(op.fill)
      if (op.light) {
        const { x, y, radius, color } = op.light
        doc.path(op.path).fill(doc.radialGradient(x, y, 0, x, y, radius).stop(0, color).stop(1, op.fill))
      }
    }
    if (op.stroke) doc.path(op.path).stroke(op.stroke)
    doc.restore()
  }
}

/** What was drawn, as a tree in reading order. Parts that hold nothing are left out. */
async function structure(doc: Doc, part: Part, marks: Marks, rest: YieldToMain): Promise<PDFKit.PDFStructureElement> {
  const { tag, alt, scope, parts } = part
  const element = doc.struct(tag, { ...(alt && { alt }), ...(scope && { scope }) })
  for (const content of marks.get(part) ?? []) element.add(content)
  for (const child of parts) if (holds(child, marks)) element.add(await structure(doc, child, marks, rest))
  element.end()
  await rest()
  return element
}

const holds = (part: Part, marks: Marks): boolean => marks.has(part) || part.parts.some(child => holds(child, marks))

function outline(doc: Doc, bookmarks: Bookmark[], under: PDFKit.PDFOutline, scale: number): void {
  for (const { title, page, top, bookmarks: inner } of bookmarks)
    outline(
      doc,
      inner,
      under.addItem(title, { pageNumber: page, top: top * scale, expanded: false } as { expanded?: boolean }),
      scale,
    )
}
