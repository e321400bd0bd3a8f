import type { ClauseGroup, PdfContent } from '../pdf-content'
import { addStructureElement, type StructureElement } from './draw-ops'
import { createTopRuleDrawer, drawCoverageStateIcon } from './icons'
import type { PageBuilder } from './page-builder'
import { spaceAboveSectionHeading } from './section-rules'
import {
  boxesSideBySide,
  distributeOverColumns,
  equalColumns,
  fontSizesAndLineHeights,
  headingBox,
  type LayoutBox,
  type LayoutSettings,
  paddedBox,
  stackBoxesVertically,
  textBox,
  textWidth,
} from './text-layout'

/** Largest number of rows in a box of the coverage map. Longer groups are split, so that each box fits in a column. */
const MAX_ROWS = 20

/** Places the coverage map of clauses and controls, in columns that continue on the next page. */
export function* placeCoverageMap(
  builder: PageBuilder,
  { heading: title, text: intro, legend, groups }: NonNullable<PdfContent['coverageMap']>,
): Generator<void> {
  const { settings, width } = builder
  const section = addStructureElement(builder.root, 'Sect')
  const columns = equalColumns(settings.compact ? 3 : 2, width)
  const head = headingBox(settings, section, title, intro, width)
  const legendBox = legendRow(settings, addStructureElement(section, 'L'), legend, width)
  const top = stackBoxesVertically(7, head, legendBox)
  let boxes: LayoutBox[] = []
  for (const group of groups) {
    for (let start = 0; start < group.rows.length; start += MAX_ROWS)
      boxes.push(
        groupBox(settings, section, { ...group, rows: group.rows.slice(start, start + MAX_ROWS) }, columns.width),
      )
    yield
  }
  const gap = settings.compact ? 6 : 8
  // The map starts on a new page if it then fits on one page.
  const mapHeight = Math.min(
    distributeOverColumns(boxes, gap, columns).box.height + 10,
    builder.fullPageHeight - top.height,
  )
  builder.place(top, spaceAboveSectionHeading(settings), {
    follow: settings.compact ? Math.min(mapHeight, 130) : mapHeight,
  })
  builder.addBookmark(title, top.height)
  while (boxes.length) {
    const { box, left } = distributeOverColumns(boxes, gap, columns, builder.remainingHeight - 10)
    builder.place(box, 10)
    if (left.length) builder.startPage()
    boxes = left
  }
}

function legendRow(
  settings: LayoutSettings,
  list: StructureElement,
  legend: NonNullable<PdfContent['coverageMap']>['legend'],
  width: number,
): LayoutBox {
  const style = { size: 'small', color: settings.colors.softText } as const
  let x = 0
  const items = legend.map(({ state, name, count }): [number, LayoutBox] => {
    const label = textBox(
      settings,
      addStructureElement(addStructureElement(list, 'LI'), 'LBody'),
      `${name} ${count}`,
      style,
      width,
    )
    const itemX = x
    x += 11 + textWidth(settings, `${name} ${count}`, style) + 16
    return [
      itemX,
      {
        height: fontSizesAndLineHeights.small.line,
        draw(page, left, top) {
          drawCoverageStateIcon(settings, page, state, left + 3, top + fontSizesAndLineHeights.small.line / 2, null)
          label.draw(page, left + 11, top)
        },
      },
    ]
  })
  return boxesSideBySide(...items)
}

function groupBox(
  settings: LayoutSettings,
  section: StructureElement,
  { id, name, rows }: ClauseGroup,
  width: number,
): LayoutBox {
  const style = { size: 'small', weight: 'strong', kerning: false } as const
  const title = textBox(settings, addStructureElement(section, 'H3'), `${id}  ${name}`.trim(), style, width)
  const list = addStructureElement(section, 'L')
  const rowBoxes = rows.map(row => coverageRow(settings, addStructureElement(list, 'LI'), row, width))
  return stackBoxesVertically(
    0,
    paddedBox(title, [0, 0, 2]),
    paddedBox(stackBoxesVertically(0, ...rowBoxes), [1.5, 0, 0], createTopRuleDrawer(settings, width)),
  )
}

/**
 * Returns the row of a clause or control: the icon of its state, its number and its name. The name of the state is printed
 * at the end of the row; in the compact layout, it is the alternative text of the icon instead.
 */
function coverageRow(
  settings: LayoutSettings,
  item: StructureElement,
  row: ClauseGroup['rows'][number],
  width: number,
): LayoutBox {
  const { compact, colors } = settings
  const small = { size: 'small' } as const
  const iconElement = compact ? addStructureElement(item, 'Figure', { alt: row.stateName }) : null
  const label = textBox(settings, addStructureElement(item, 'Lbl'), row.reference, { ...small, kerning: false }, 40)
  const stateWidth = compact ? 0 : textWidth(settings, row.stateName, small) + 1
  const nameBox = textBox(
    settings,
    addStructureElement(item, 'LBody'),
    row.name,
    small,
    width - 45 - (stateWidth && stateWidth + 8),
  )
  const stateBox = stateWidth
    ? textBox(
        settings,
        addStructureElement(item, 'LBody'),
        row.stateName,
        { ...small, color: colors.softText },
        stateWidth,
      )
    : stackBoxesVertically(0)
  const padding = compact ? 0.4 : 1.1
  return {
    height: Math.max(fontSizesAndLineHeights.small.line, nameBox.height) + 2 * padding,
    draw(page, x, y) {
      drawCoverageStateIcon(
        settings,
        page,
        row.state,
        x + 3,
        y + fontSizesAndLineHeights.small.line / 2 + padding,
        iconElement,
      )
      label.draw(page, x + 11, y + padding)
      nameBox.draw(page, x + 45, y + padding)
      stateBox.draw(page, x + width - stateWidth, y + padding)
    },
  }
}
