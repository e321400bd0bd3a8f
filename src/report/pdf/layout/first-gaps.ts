import type { GapLine, PdfContent } from '../pdf-content'
import { type Part, part, rectangle } from './draw-ops'
import { cells, chips, chipsWidth, numbered } from './icons'
import type { PageBuilder } from './page-builder'
import { type Box, beside, heading, padded, type Setting, sizes, stack, text, widthOf } from './text-layout'

/** How wide the column of numbers is. */
export const NUMBER = 26

/** Level, references, and whether it holds the band. The level's cells may stand elsewhere. */
export function meta(setting: Setting, of: Part, gap: GapLine, width: number, withCells = true): Box {
  const mark = cells(setting, gap.level)
  const small = { size: 'small' } as const
  const strong = { size: 'small', face: 'strong' } as const
  const levelAt = withCells ? mark.width + 6 : 0
  const start = levelAt + widthOf(setting, gap.levelName, small) + 9
  const level = text(setting, part(of, 'P'), gap.levelName, { ...small, color: setting.colors.soft }, width)
  const references = chips(setting, part(of, 'P'), gap.references, width - start)
  const holds = gap.holds ? text(setting, part(of, 'P'), gap.holds, strong, width) : null
  const after = start + chipsWidth(setting, gap.references) + 9
  const inLine = gap.holds !== null && after + widthOf(setting, gap.holds, strong) <= width
  const first: Box = {
    height: Math.max(sizes.small.line, references.height),
    draw(page, x, y) {
      if (withCells) mark.draw(page, x, y + 3.3)
      level.draw(page, x + levelAt, y + 0.8)
      references.draw(page, x + start, y)
      if (inLine) holds?.draw(page, x + after, y + 0.8)
    },
  }
  return stack(3, first, inLine ? null : holds)
}

/** Where to begin: the gaps that matter most, each with its first step in a tinted field. */
export function* placeFirst(
  book: PageBuilder,
  { heading: title, text: more, gaps }: NonNullable<PdfContent['begin']>,
): Generator<void> {
  const { setting, width } = book
  const { tight } = setting
  const section = part(book.root, 'Sect')
  const head = heading(setting, section, title, more, width)
  const list = part(section, 'L')
  const middle = NUMBER + (width - NUMBER) * 0.47
  const rows: Box[] = []
  for (const gap of gaps) {
    rows.push(firstRow(setting, list, gap, middle, width))
    yield
  }
  book.place(head, tight ? 15 : 20, { follow: rows[0]?.height ?? 0 })
  book.mark(title, head.height)
  rows.forEach((row, at) => {
    book.place(row, tight ? 5 : at ? 7 : 9)
  })
}

function firstRow(setting: Setting, list: Part, gap: GapLine, middle: number, width: number): Box {
  const { tight, colors } = setting
  const item = part(list, 'LI')
  const label = numbered(setting, part(item, 'Lbl'), gap.place)
  const body = part(item, 'LBody')
  const own = middle - NUMBER - 14
  const left = stack(
    3.5,
    text(setting, part(body, 'H3'), gap.title, { face: 'strong' }, own),
    meta(setting, body, gap, own),
  )
  const room = width - middle - 18
  const name = { size: 'small', face: 'strong', color: colors.accent } as const
  const step = stack(
    0.5,
    text(setting, part(body, 'P'), gap.stepName, name, room),
    text(setting, part(body, 'P'), gap.step, {}, room),
  )
  const pad = tight ? 4 : 6
  const height = Math.max(left.height, step.height + 2 * pad)
  const field = padded({ ...step, height: height - 2 * pad }, [pad - 0.5, 9, pad + 0.5], (page, x, y, tall) =>
    page.push({ kind: 'shape', part: null, path: rectangle(x, y, width - middle, tall, 5), fill: colors.tint }),
  )
  return beside([0, padded(label, [1, 0, 0])], [NUMBER, padded(left, [1, 0, 0])], [middle, field])
}
