import { fill } from '../../../lib/fill'
import type { PdfContent } from '../pdf-content'
import { coverPanel, type Logo, masthead } from './cover'
import { type Layout, line, type Op, part } from './draw-ops'
import { placeFirst } from './first-gaps'
import { placeAll } from './gap-table'
import { PageBuilder } from './page-builder'
import { placeAbout, placeAnswers, placeMap, placePoints, placeRemarks, placeThemes } from './sections'
import { type Setting, text } from './text-layout'

/** More pages than this are too many to hand round. */
const PAGES = 4

/** How the report is laid out: the first that is short enough. The last is for US Letter, which is a tenth shorter than A4. */
const manners = [
  { tight: false, scale: 1 },
  { tight: true, scale: 1 },
  { tight: true, scale: 0.94 },
]

/**
 * Lays the report out, a row at a time, so that the result stands on the first page and the whole on few.
 * @yields between the rows, so that whoever asks can rest
 */
export function* layOutPages(
  setting: Omit<Setting, 'tight'>,
  content: PdfContent,
  logo: Logo | null,
): Generator<void, Layout> {
  const { width, height, margin } = setting.paper
  const [roomy, ...closer] = manners.map(({ tight, scale }) => ({
    setting: { ...setting, tight, paper: { width: width / scale, height: height / scale, margin } },
    scale,
  })) as [Manner, ...Manner[]]
  let layout = yield* laidOut(roomy, content, logo)
  for (const manner of closer)
    if (layout.front > 1 || layout.pages.length > PAGES) layout = yield* laidOut(manner, content, logo)
  return layout
}

interface Manner {
  setting: Setting
  scale: number
}

function* laidOut({ setting, scale }: Manner, content: PdfContent, logo: Logo | null): Generator<void, Layout> {
  const book = new PageBuilder(setting)
  const { margin } = setting.paper
  const first = part(book.root, 'Sect')
  book.place(masthead(setting, first, content, logo, book.width))
  yield
  const panel = yield* coverPanel(setting, first, content.face, book.width)
  book.place(panel, 0, { x: -margin })
  book.mark(content.face.heading, panel.height)
  yield
  if (content.themes) placeThemes(book, content.themes)
  yield
  if (content.begin) yield* placeFirst(book, content.begin)
  if (content.points) placePoints(book, content.points)
  if (!content.gaps) placeRemarks(book, content.remarks)
  const front = book.pages.length
  book.turn()
  yield
  if (content.gaps) yield* placeAll(book, content.gaps)
  yield
  if (content.gaps) placeRemarks(book, content.remarks)
  if (content.map) yield* placeMap(book, content.map)
  yield
  if (content.answers) yield* placeAnswers(book, content.answers)
  placeAbout(book, content)
  book.pages.forEach((page, at) => {
    foot(setting, page, content.disclaimer, fill(content.page, { n: at + 1, of: book.pages.length }))
  })
  const { pages, root, bookmarks } = book
  return { pages, front, scale, root, bookmarks }
}

/** At the foot of each page, and no part of what is read: what the report is not, and where one is in it. */
function foot(setting: Setting, page: Op[], disclaimer: string, place: string): void {
  const { paper, colors } = setting
  const width = paper.width - 2 * paper.margin
  const [x, y] = [paper.margin, paper.height - 28]
  const style = { size: 'small', color: colors.soft } as const
  page.push({ kind: 'shape', part: null, path: line(x, y - 6, x + width, y - 6), stroke: colors.line, width: 0.6 })
  text(setting, null, disclaimer, style, width - 60).draw(page, x, y)
  text(setting, null, place, { ...style, align: 'end' }, 60).draw(page, x + width - 60, y)
}
