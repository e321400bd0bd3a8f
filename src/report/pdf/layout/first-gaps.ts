import type { GapRow, PdfContent } from '../pdf-content'
import { addStructureElement, rectanglePath, type StructureElement } from './draw-ops'
import { levelMeterBox, numberBadgeBox, referenceChipsBox, referenceChipsWidth } from './icons'
import type { PageBuilder } from './page-builder'
import {
  boxesSideBySide,
  fontSizesAndLineHeights,
  headingBox,
  type LayoutBox,
  type LayoutSettings,
  paddedBox,
  stackBoxesVertically,
  textBox,
  textWidth,
} from './text-layout'

/** Width of the column with the numbers of the gaps, in points. */
export const GAP_NUMBER_COLUMN_WIDTH = 26

/**
 * Returns a box with a gap's level, its references, and whether it holds the band down.
 *
 * @param withMeter whether to include the level meter, which may be drawn elsewhere
 */
export function gapLevelAndReferencesBox(
  settings: LayoutSettings,
  element: StructureElement,
  gap: GapRow,
  width: number,
  withMeter = true,
): LayoutBox {
  const meter = levelMeterBox(settings, gap.level)
  const small = { size: 'small' } as const
  const strong = { size: 'small', weight: 'strong' } as const
  const levelAt = withMeter ? meter.width + 6 : 0
  const start = levelAt + textWidth(settings, gap.levelName, small) + 9
  const level = textBox(
    settings,
    addStructureElement(element, 'P'),
    gap.levelName,
    { ...small, color: settings.colors.softText },
    width,
  )
  const references = referenceChipsBox(settings, addStructureElement(element, 'P'), gap.references, width - start)
  const holds = gap.holdsBandLabel
    ? textBox(settings, addStructureElement(element, 'P'), gap.holdsBandLabel, strong, width)
    : null
  const after = start + referenceChipsWidth(settings, gap.references) + 9
  const inLine = gap.holdsBandLabel !== null && after + textWidth(settings, gap.holdsBandLabel, strong) <= width
  const first: LayoutBox = {
    height: Math.max(fontSizesAndLineHeights.small.line, references.height),
    draw(page, x, y) {
      if (withMeter) meter.draw(page, x, y + 3.3)
      level.draw(page, x + levelAt, y + 0.8)
      references.draw(page, x + start, y)
      if (inLine) holds?.draw(page, x + after, y + 0.8)
    },
  }
  return stackBoxesVertically(3, first, inLine ? null : holds)
}

/** Places the most important gaps, each with its first step on a tinted background. */
export function* placeFirstGaps(
  builder: PageBuilder,
  { heading: title, text: intro, gaps }: NonNullable<PdfContent['firstGaps']>,
): Generator<void> {
  const { settings, width } = builder
  const { compact } = settings
  const section = addStructureElement(builder.root, 'Sect')
  const head = headingBox(settings, section, title, intro, width)
  const list = addStructureElement(section, 'L')
  const stepX = GAP_NUMBER_COLUMN_WIDTH + (width - GAP_NUMBER_COLUMN_WIDTH) * 0.47
  const rows: LayoutBox[] = []
  for (const gap of gaps) {
    rows.push(firstRow(settings, list, gap, stepX, width))
    yield
  }
  builder.place(head, compact ? 15 : 20, { follow: rows[0]?.height ?? 0 })
  builder.addBookmark(title, head.height)
  rows.forEach((row, index) => {
    builder.place(row, compact ? 5 : index ? 7 : 9)
  })
}

function firstRow(
  settings: LayoutSettings,
  list: StructureElement,
  gap: GapRow,
  stepX: number,
  width: number,
): LayoutBox {
  const { compact, colors } = settings
  const item = addStructureElement(list, 'LI')
  const label = numberBadgeBox(settings, addStructureElement(item, 'Lbl'), gap.rank)
  const body = addStructureElement(item, 'LBody')
  const titleWidth = stepX - GAP_NUMBER_COLUMN_WIDTH - 14
  const left = stackBoxesVertically(
    3.5,
    textBox(settings, addStructureElement(body, 'H3'), gap.title, { weight: 'strong' }, titleWidth),
    gapLevelAndReferencesBox(settings, body, gap, titleWidth),
  )
  const stepWidth = width - stepX - 18
  const name = { size: 'small', weight: 'strong', color: colors.accent } as const
  const step = stackBoxesVertically(
    0.5,
    textBox(settings, addStructureElement(body, 'P'), gap.stepName, name, stepWidth),
    textBox(settings, addStructureElement(body, 'P'), gap.step, {}, stepWidth),
  )
  const pad = compact ? 4 : 6
  const height = Math.max(left.height, step.height + 2 * pad)
  const field = paddedBox({ ...step, height: height - 2 * pad }, [pad - 0.5, 9, pad + 0.5], (page, x, y, fieldHeight) =>
    page.push({
      kind: 'shape',
      element: null,
      path: rectanglePath(x, y, width - stepX, fieldHeight, 5),
      fill: colors.tint,
    }),
  )
  return boxesSideBySide(
    [0, paddedBox(label, [1, 0, 0])],
    [GAP_NUMBER_COLUMN_WIDTH, paddedBox(left, [1, 0, 0])],
    [stepX, field],
  )
}
