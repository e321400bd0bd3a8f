import { fill } from '../../../words/fill'
import type { Content } from '../content'
import { Book } from './book'
import { facePanel, type Logo, masthead } from './face'
import { placeFirst } from './gaps'
import { type Layout, line, type Op, part } from './ops'
import { placeAbout, placeAnswers, placeMap, placePoints, placeRemarks, placeThemes } from './rest'
import { placeAll } from './table'
import { type Setting, text } from './type'

/** More pages than this are too many to hand round. */
const PAGES = 4

/**
 * Lays the report out, a section at a time; a second time, tighter, where the result does not fit the first page or the
 * whole is too long.
 * @yields between the sections, so that whoever asks can rest
 */
export function* layOut(setting: Omit<Setting, 'tight'>, content: Content, logo: Logo | null): Generator<void, Layout> {
  const roomy = yield* laidOut({ ...setting, tight: false }, content, logo)
  return roomy ?? ((yield* laidOut({ ...setting, tight: true }, content, logo)) as Layout)
}

/** Null where it would be too long, and could be tighter. */
function* laidOut(setting: Setting, content: Content, logo: Logo | null): Generator<void, Layout | null> {
  const book = new Book(setting)
  const tooLong = (pages: number) => !setting.tight && book.pages.length > pages
  const { margin } = setting.paper
  const first = part(book.root, 'Sect')
  book.place(masthead(setting, first, content, logo, book.width))
  const panel = facePanel(setting, first, content.face, book.width)
  book.place(panel, 0, { x: -margin })
  book.mark(content.face.heading, panel.height)
  if (content.themes) placeThemes(book, content.themes)
  yield
  if (content.begin) placeFirst(book, content.begin)
  if (content.points) placePoints(book, content.points)
  if (tooLong(1)) return null
  book.turn()
  yield
  if (content.gaps) placeAll(book, content.gaps)
  yield
  placeRemarks(book, content.remarks)
  if (content.map) placeMap(book, content.map)
  yield
  if (content.answers) placeAnswers(book, content.answers)
  placeAbout(book, content)
  if (tooLong(PAGES)) return null
  book.pages.forEach((page, at) => {
    foot(setting, page, content.disclaimer, fill(content.page, { n: at + 1, of: book.pages.length }))
  })
  return book
}

/** At the foot of each page, and no part of what is read: what the report is not, and where one is in it. */
function foot(setting: Setting, page: Op[], disclaimer: string, place: string): void {
  const { paper, colours } = setting
  const width = paper.width - 2 * paper.margin
  const [x, y] = [paper.margin, paper.height - 32]
  const style = { size: 'small', colour: colours.soft } as const
  page.push({ kind: 'shape', part: null, path: line(x, y - 6, x + width, y - 6), stroke: colours.line, width: 0.6 })
  text(setting, null, disclaimer, style, width - 60).draw(page, x, y)
  text(setting, null, place, { ...style, align: 'end' }, 60).draw(page, x + width - 60, y)
}
