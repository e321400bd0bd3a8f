import { fillPlaceholders } from '../../../lib/fill-placeholders'
import type { PdfContent } from '../pdf-content'
import { brandHeaderBox, type LogoImage } from './brand-header'
import { layOutCoverPanel } from './cover-panel'
import { placeCoverageMap } from './coverage-map'
import { addStructureElement, type DrawOp, linePath, type ReportLayout } from './draw-ops'
import { placeFirstGaps } from './first-gaps'
import { placeGapTable } from './gap-table'
import { PageBuilder } from './page-builder'
import { placeAboutSection, placeAnswers, placeConflictsAndAdvice, placeOutcomePoints, placeThemes } from './sections'
import { type LayoutSettings, textBox } from './text-layout'

/** Largest number of pages before a denser variant of the layout is tried. */
const MAX_PAGES = 4

/**
 * Variants of the layout, tried in this order until the report is short enough. The last one is for US Letter, whose pages
 * are shorter than those of A4.
 */
const VARIANTS = [
  { compact: false, scale: 1 },
  { compact: true, scale: 1 },
  { compact: true, scale: 0.94 },
]

/**
 * Lays out the report so that the result fits on the first page, and the whole report on few pages.
 *
 * @yields between rows, so that the caller can yield to the main thread
 */
export function* layOutPages(
  settings: Omit<LayoutSettings, 'compact'>,
  content: PdfContent,
  logo: LogoImage | null,
): Generator<void, ReportLayout> {
  const { width, height, margin } = settings.pageSize
  const [normal, ...denser] = VARIANTS.map(({ compact, scale }) => ({
    settings: { ...settings, compact, pageSize: { width: width / scale, height: height / scale, margin } },
    scale,
  })) as [LayoutVariant, ...LayoutVariant[]]
  let layout = yield* layOutVariant(normal, content, logo)
  for (const variant of denser)
    if (layout.frontPages > 1 || layout.pages.length > MAX_PAGES) layout = yield* layOutVariant(variant, content, logo)
  return layout
}

interface LayoutVariant {
  settings: LayoutSettings
  scale: number
}

function* layOutVariant(
  { settings, scale }: LayoutVariant,
  content: PdfContent,
  logo: LogoImage | null,
): Generator<void, ReportLayout> {
  const builder = new PageBuilder(settings)
  const { margin } = settings.pageSize
  const section = addStructureElement(builder.root, 'Sect')
  builder.place(brandHeaderBox(settings, section, content, logo, builder.width))
  yield
  const panel = yield* layOutCoverPanel(settings, section, content.cover, builder.width)
  builder.place(panel, 0, { x: -margin })
  builder.addBookmark(content.cover.heading, panel.height)
  yield
  if (content.themes) placeThemes(builder, content.themes)
  yield
  if (content.firstGaps) yield* placeFirstGaps(builder, content.firstGaps)
  if (content.outcomePoints) placeOutcomePoints(builder, content.outcomePoints)
  if (!content.gaps) placeConflictsAndAdvice(builder, content.notes)
  const frontPages = builder.pages.length
  builder.startPage()
  yield
  if (content.gaps) yield* placeGapTable(builder, content.gaps)
  yield
  if (content.gaps) placeConflictsAndAdvice(builder, content.notes)
  if (content.coverageMap) yield* placeCoverageMap(builder, content.coverageMap)
  yield
  if (content.answers) yield* placeAnswers(builder, content.answers)
  placeAboutSection(builder, content)
  builder.pages.forEach((page, index) => {
    const pageNumber = fillPlaceholders(content.pageNumber, { n: index + 1, of: builder.pages.length })
    drawFooter(settings, page, content.disclaimer, pageNumber)
  })
  const { pages, root, bookmarks } = builder
  return { pages, frontPages, scale, root, bookmarks }
}

/** Draws the disclaimer and the page number at the bottom of a page. Screen readers skip both. */
function drawFooter(settings: LayoutSettings, page: DrawOp[], disclaimer: string, pageNumber: string): void {
  const { pageSize, colors } = settings
  const width = pageSize.width - 2 * pageSize.margin
  const [x, y] = [pageSize.margin, pageSize.height - 28]
  const style = { size: 'small', color: colors.softText } as const
  const path = linePath(x, y - 6, x + width, y - 6)
  page.push({ kind: 'shape', element: null, path, stroke: colors.line, lineWidth: 0.6 })
  textBox(settings, null, disclaimer, style, width - 60).draw(page, x, y)
  textBox(settings, null, pageNumber, { ...style, align: 'end' }, 60).draw(page, x + width - 60, y)
}
