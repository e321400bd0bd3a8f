import type { Level } from '../../../instrument/schema'
import type { CoverageState } from '../../coverage-map'
import { circlePath, type DrawOp, linePath, rectanglePath, type StructureElement } from './draw-ops'
import {
  fontSizesAndLineHeights,
  type LayoutBox,
  type LayoutSettings,
  type TextStyle,
  textBox,
  textWidth,
} from './text-layout'

/** Measures of a reference chip, in points. */
const CHIP = { height: 11.5, pad: 4, gap: 3.5, radius: 3 }

/**
 * Returns a box with references as outlined chips, wrapped to the width. A space follows each reference, so that screen
 * readers separate them.
 */
export function referenceChipsBox(
  settings: LayoutSettings,
  element: StructureElement | null,
  references: readonly string[],
  width: number,
  style: TextStyle = {},
): LayoutBox {
  const { small } = fontSizesAndLineHeights
  const { line: borderColor, softText } = settings.colors
  const color = style.color ?? softText
  const placed: { reference: string; x: number; row: number; width: number }[] = []
  let [x, row] = [0, 0]
  for (const reference of references) {
    const chipWidth = textWidth(settings, reference, { size: 'small', kerning: false }) + 2 * CHIP.pad
    if (x > 0 && x + chipWidth > width) [x, row] = [0, row + 1]
    placed.push({ reference, x, row, width: chipWidth })
    x += chipWidth + CHIP.gap
  }
  return {
    height: references.length ? (row + 1) * CHIP.height + row * CHIP.gap : 0,
    draw(page, left, top) {
      const topOf = (row: number) => top + row * (CHIP.height + CHIP.gap)
      for (const chip of placed)
        page.push({
          kind: 'shape',
          element: null,
          path: rectanglePath(left + chip.x, topOf(chip.row), chip.width, CHIP.height, CHIP.radius),
          stroke: style.color ? color : borderColor,
          lineWidth: 0.6,
        })
      for (const chip of placed)
        page.push({
          kind: 'text',
          x: left + chip.x + CHIP.pad,
          y: topOf(chip.row) + CHIP.height / 2 + 0.3635 * small.size,
          text: `${chip.reference} `,
          weight: 'regular',
          size: small.size,
          letterSpacing: 0,
          kerning: false,
          color,
          element,
        })
    },
  }
}

/** Returns the width of reference chips in one row, in points. */
export const referenceChipsWidth = (settings: LayoutSettings, references: readonly string[]) =>
  references.reduce(
    (sum, reference) =>
      sum + textWidth(settings, reference, { size: 'small', kerning: false }) + 2 * CHIP.pad + CHIP.gap,
    -CHIP.gap,
  )

/**
 * Returns a meter of four cells that shows a level, filled from the left; with dashed borders if the level is unknown.
 *
 * @param small for the width of a number badge
 */
export function levelMeterBox(
  { colors }: LayoutSettings,
  level: Level | null,
  small = false,
): LayoutBox & { width: number } {
  const [cellWidth, cellHeight, radius, gap] = small ? [4.6, 2.9, 0.6, 1.2] : [8, 5, 1, 2]
  return {
    width: 4 * (cellWidth + gap) - gap,
    height: cellHeight,
    draw(page, x, y) {
      for (let cell = 0; cell < 4; cell++) {
        const isFilled = cell < (level ?? 0)
        page.push({
          kind: 'shape',
          element: null,
          path: rectanglePath(x + cell * (cellWidth + gap) + 0.3, y + 0.3, cellWidth - 0.6, cellHeight - 0.6, radius),
          ...(isFilled && { fill: colors.accent }),
          stroke: isFilled ? colors.accent : colors.softText,
          lineWidth: small ? 0.5 : 0.6,
          ...(level === null && { dash: 1.2 }),
        })
      }
    },
  }
}

/** Returns a number in a tinted circle. */
export function numberBadgeBox(
  settings: LayoutSettings,
  element: StructureElement | null,
  number: number,
  diameter = 16,
): LayoutBox {
  const { colors } = settings
  const label = textBox(
    settings,
    element,
    `${number}`,
    { size: 'small', weight: 'strong', color: colors.accent, align: 'middle' },
    diameter,
  )
  return {
    height: diameter,
    draw(page, x, y) {
      page.push({
        kind: 'shape',
        element: null,
        path: circlePath(x + diameter / 2, y + diameter / 2, diameter / 2),
        fill: colors.badge,
      })
      label.draw(page, x, y + (diameter - fontSizesAndLineHeights.small.line) / 2)
    },
  }
}

/**
 * Draws the icon of a coverage state, centered at a point: a full disc (`good`), a half disc (`part`), a ring (`missing`),
 * a question mark in a dashed ring (`unknown`), a pale ring (`not-asked`) or a dash (`not-applicable`).
 */
export function drawCoverageStateIcon(
  settings: LayoutSettings,
  page: DrawOp[],
  state: CoverageState,
  x: number,
  y: number,
  element: StructureElement | null,
): void {
  const radius = 3
  const { colors } = settings
  const push = (path: string, paint: { fill?: string; stroke?: string; dash?: number }) =>
    page.push({ kind: 'shape', element, path, lineWidth: 0.9, ...paint })
  const ring = circlePath(x, y, radius - 0.45)
  if (state === 'good') push(circlePath(x, y, radius), { fill: colors.good })
  else if (state === 'part') {
    push(ring, { stroke: colors.part })
    push(`M${x} ${y - radius}a${radius} ${radius} 0 0 0 0 ${2 * radius}z`, { fill: colors.part })
  } else if (state === 'missing') push(ring, { stroke: colors.missing })
  else if (state === 'unknown') {
    push(circlePath(x, y, radius), { stroke: colors.softText, dash: 1.3 })
    textBox(
      settings,
      element,
      '?',
      { size: 'small', weight: 'strong', color: colors.softText, align: 'middle' },
      2 * radius,
    ).draw(page, x - radius, y - fontSizesAndLineHeights.small.line / 2)
  } else if (state === 'not-asked') push(ring, { stroke: colors.line })
  else push(linePath(x - radius + 0.5, y, x + radius - 0.5, y), { stroke: colors.softText })
}

/** Returns the SVG path of a check mark. */
export const checkMarkPath = (x: number, y: number, size: number) =>
  `M${x} ${y + size * 0.55}L${x + size * 0.38} ${y + size * 0.9}L${x + size} ${y + size * 0.1}`

/** Returns a bar of tick marks that shows a share (0 to 1). Reached tick marks are taller and in the accent color. */
export const percentageBarBox = ({ colors }: LayoutSettings, share: number, width: number): LayoutBox => ({
  height: 9,
  draw(page, x, y) {
    const count = Math.floor(width / 2.6)
    const reached = Math.round(count * share)
    const marks = (from: number, to: number, top: number) =>
      Array.from({ length: Math.max(0, to - from) }, (_, index) => {
        const left = x + (from + index) * 2.6 + 0.6
        return linePath(left, y + top, left, y + 9)
      }).join('')
    if (reached)
      page.push({ kind: 'shape', element: null, path: marks(0, reached, 0), stroke: colors.accent, lineWidth: 1.2 })
    if (reached < count)
      page.push({ kind: 'shape', element: null, path: marks(reached, count, 5), stroke: colors.line, lineWidth: 1.2 })
  },
})

/** Returns a function that draws a thin line across the top of a box, for `paddedBox`. */
export const createTopRuleDrawer =
  ({ colors }: LayoutSettings, width: number) =>
  (page: DrawOp[], x: number, y: number) =>
    page.push({ kind: 'shape', element: null, path: linePath(x, y, x + width, y), stroke: colors.line, lineWidth: 0.6 })
