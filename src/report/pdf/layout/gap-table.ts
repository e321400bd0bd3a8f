import type { GapRow, PdfContent } from '../pdf-content'
import { addStructureElement, type StructureElement } from './draw-ops'
import { GAP_NUMBER_COLUMN_WIDTH, gapLevelAndReferencesBox } from './first-gaps'
import { createTopRuleDrawer, levelMeterBox, numberBadgeBox } from './icons'
import type { PageBuilder } from './page-builder'
import {
  boxesSideBySide,
  headingBox,
  type LayoutBox,
  type LayoutSettings,
  paddedBox,
  stackBoxesVertically,
  textBox,
} from './text-layout'

/** Distance from the left margin and width of each column. */
type Columns = readonly [gap: Column, step: Column, evidence: Column]
type Column = readonly [at: number, width: number]

function tableColumns({ compact }: LayoutSettings, width: number): Columns {
  const gutter = 16
  const room = width - GAP_NUMBER_COLUMN_WIDTH - 2 * gutter
  const [first, second] = compact ? [room * 0.36, room * 0.29] : [room / 3, room / 3]
  return [
    [GAP_NUMBER_COLUMN_WIDTH, first],
    [GAP_NUMBER_COLUMN_WIDTH + first + gutter, second],
    [GAP_NUMBER_COLUMN_WIDTH + first + second + 2 * gutter, room - first - second],
  ]
}

/** Places a table of all gaps, one row each: the gap, its first step, and the evidence that closes it. */
export function* placeGapTable(
  builder: PageBuilder,
  { heading: title, text: intro, columns, gaps }: NonNullable<PdfContent['gaps']>,
): Generator<void> {
  const { settings, width } = builder
  const section = addStructureElement(builder.root, 'Sect')
  const head = headingBox(settings, section, title, intro, width)
  const table = addStructureElement(section, 'Table')
  const positions = tableColumns(settings, width)
  const style = { size: 'small', weight: 'strong', color: settings.colors.softText } as const
  const headerCells = (row: StructureElement | null) =>
    boxesSideBySide(
      ...positions.map(([x, columnWidth], index): [number, LayoutBox] => [
        x,
        textBox(
          settings,
          row && addStructureElement(row, 'TH', { scope: 'Column' }),
          columns[index] ?? '',
          style,
          columnWidth,
        ),
      ]),
    )
  const labels = headerCells(addStructureElement(table, 'TR'))
  const rows: LayoutBox[] = []
  for (const gap of gaps) {
    rows.push(tableRow(settings, addStructureElement(table, 'TR'), gap, positions, width))
    yield
  }
  builder.place(head, 22, { follow: labels.height + 8 + (rows[0]?.height ?? 0) })
  const bookmark = builder.addBookmark(title, head.height)
  builder.place(labels, 8)
  rows.forEach((row, index) => {
    // Each further page repeats the column headings, as decoration without structure elements.
    if (row.height > builder.remainingHeight) {
      builder.startPage()
      builder.place(headerCells(null))
    }
    builder.place(row, index ? 0 : 4)
    const gap = gaps[index]
    if (gap) builder.addBookmark(gap.title, row.height, bookmark)
  })
}

function tableRow(
  settings: LayoutSettings,
  row: StructureElement,
  gap: GapRow,
  [first, second, third]: Columns,
  width: number,
): LayoutBox {
  const { compact, colors } = settings
  const size = compact ? 'small' : 'body'
  const header = addStructureElement(row, 'TH', { scope: 'Row' })
  const label = numberBadgeBox(settings, addStructureElement(header, 'P'), gap.rank)
  const what = stackBoxesVertically(
    3,
    textBox(settings, addStructureElement(header, 'P'), gap.title, { weight: 'strong' }, first[1]),
    gapLevelAndReferencesBox(settings, header, gap, first[1], !compact),
  )
  const cell = addStructureElement(row, 'TD')
  const who = compact ? '' : [gap.effort, gap.owner].filter(Boolean).join(' · ')
  const step = stackBoxesVertically(
    2,
    textBox(settings, addStructureElement(cell, 'P'), gap.step, { size }, second[1]),
    textBox(settings, addStructureElement(cell, 'P'), who, { size: 'small', color: colors.softText }, second[1]),
  )
  const evidence = textBox(
    settings,
    addStructureElement(row, 'TD'),
    gap.evidence,
    { size, color: colors.softText },
    third[1],
  )
  const pad = compact ? 3.5 : 6.5
  const down = (box: LayoutBox) => paddedBox(box, [compact ? 2 : 1, 0, 0])
  return paddedBox(
    boxesSideBySide(
      [
        0,
        compact
          ? stackBoxesVertically(4, paddedBox(label, [0, 3, 0]), levelMeterBox(settings, gap.level, true))
          : label,
      ],
      [first[0], paddedBox(what, [1, 0, 0])],
      [second[0], down(step)],
      [third[0], down(evidence)],
    ),
    [pad, 0, pad],
    createTopRuleDrawer(settings, width),
  )
}
