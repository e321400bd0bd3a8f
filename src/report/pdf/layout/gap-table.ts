import type { GapLine, PdfContent } from '../pdf-content'
import { type Part, part } from './draw-ops'
import { meta, NUMBER } from './first-gaps'
import { cells, numbered, rule } from './icons'
import type { PageBuilder } from './page-builder'
import { type Box, beside, heading, padded, type Setting, stack, text } from './text-layout'

/** Where each column begins, from the margin, and how wide it is: gap, first step, evidence. */
type Columns = readonly [gap: Column, step: Column, evidence: Column]
type Column = readonly [at: number, width: number]

function columnsOf({ tight }: Setting, width: number): Columns {
  const gutter = 16
  const room = width - NUMBER - 2 * gutter
  const [first, second] = tight ? [room * 0.36, room * 0.29] : [room / 3, room / 3]
  return [
    [NUMBER, first],
    [NUMBER + first + gutter, second],
    [NUMBER + first + second + 2 * gutter, room - first - second],
  ]
}

/** All gaps, a row each: what falls short, what to do first, and what shows that it is done. */
export function* placeAll(
  book: PageBuilder,
  { heading: title, text: more, columns, gaps }: NonNullable<PdfContent['gaps']>,
): Generator<void> {
  const { setting, width } = book
  const section = part(book.root, 'Sect')
  const head = heading(setting, section, title, more, width)
  const table = part(section, 'Table')
  const places = columnsOf(setting, width)
  const style = { size: 'small', face: 'strong', color: setting.colors.soft } as const
  const names = (of: Part | null) =>
    beside(
      ...places.map(([at, own], index): [number, Box] => [
        at,
        text(setting, of && part(of, 'TH', { scope: 'Column' }), columns[index] ?? '', style, own),
      ]),
    )
  const labels = names(part(table, 'TR'))
  const rows: Box[] = []
  for (const gap of gaps) {
    rows.push(tableRow(setting, part(table, 'TR'), gap, places, width))
    yield
  }
  book.place(head, 22, { follow: labels.height + 8 + (rows[0]?.height ?? 0) })
  const bookmark = book.mark(title, head.height)
  book.place(labels, 8)
  rows.forEach((row, at) => {
    // A page's first row has the names of the columns over it, for the eye alone.
    if (row.height > book.room) {
      book.turn()
      book.place(names(null))
    }
    book.place(row, at ? 0 : 4)
    const gap = gaps[at]
    if (gap) book.mark(gap.title, row.height, bookmark)
  })
}

function tableRow(setting: Setting, row: Part, gap: GapLine, [first, second, third]: Columns, width: number): Box {
  const { tight, colors } = setting
  const size = tight ? 'small' : 'body'
  const header = part(row, 'TH', { scope: 'Row' })
  const label = numbered(setting, part(header, 'P'), gap.place)
  const what = stack(
    3,
    text(setting, part(header, 'P'), gap.title, { face: 'strong' }, first[1]),
    meta(setting, header, gap, first[1], !tight),
  )
  const cell = part(row, 'TD')
  const who = tight ? '' : [gap.effort, gap.owner].filter(Boolean).join(' · ')
  const step = stack(
    2,
    text(setting, part(cell, 'P'), gap.step, { size }, second[1]),
    text(setting, part(cell, 'P'), who, { size: 'small', color: colors.soft }, second[1]),
  )
  const evidence = text(setting, part(row, 'TD'), gap.evidence, { size, color: colors.soft }, third[1])
  const pad = tight ? 3.5 : 6.5
  const down = (box: Box) => padded(box, [tight ? 2 : 1, 0, 0])
  return padded(
    beside(
      [0, tight ? stack(4, padded(label, [0, 3, 0]), cells(setting, gap.level, true)) : label],
      [first[0], padded(what, [1, 0, 0])],
      [second[0], down(step)],
      [third[0], down(evidence)],
    ),
    [pad, 0, pad],
    rule(setting, width),
  )
}
