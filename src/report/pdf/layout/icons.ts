import type { Level } from '../../../instrument/schema'
import type { CellState } from '../pdf-content'
import { circle, line, type Op, type Part, rectangle } from './draw-ops'
import { type Box, type Setting, type Style, sizes, text, widthOf } from './text-layout'

const CHIP = { height: 11.5, pad: 4, gap: 3.5, radius: 3 }

/** References as quiet chips, wrapped. Each is followed by a space, so that readers tell them apart. */
export function chips(
  setting: Setting,
  of: Part | null,
  references: readonly string[],
  width: number,
  style: Style = {},
): Box {
  const { small } = sizes
  const { line: edge, soft } = setting.colors
  const color = style.color ?? soft
  const placed: { reference: string; x: number; row: number; width: number }[] = []
  let [x, row] = [0, 0]
  for (const reference of references) {
    const own = widthOf(setting, reference, { size: 'small', kern: false }) + 2 * CHIP.pad
    if (x > 0 && x + own > width) [x, row] = [0, row + 1]
    placed.push({ reference, x, row, width: own })
    x += own + CHIP.gap
  }
  return {
    height: references.length ? (row + 1) * CHIP.height + row * CHIP.gap : 0,
    draw(page, left, top) {
      const topOf = (row: number) => top + row * (CHIP.height + CHIP.gap)
      for (const chip of placed)
        page.push({
          kind: 'shape',
          part: null,
          path: rectangle(left + chip.x, topOf(chip.row), chip.width, CHIP.height, CHIP.radius),
          stroke: style.color ? color : edge,
          width: 0.6,
        })
      for (const chip of placed)
        page.push({
          kind: 'text',
          x: left + chip.x + CHIP.pad,
          y: topOf(chip.row) + CHIP.height / 2 + 0.3635 * small.size,
          text: `${chip.reference} `,
          face: 'regular',
          size: small.size,
          spacing: 0,
          kern: false,
          color,
          part: of,
        })
    },
  }
}

/** How wide chips in one row are. */
export const chipsWidth = (setting: Setting, references: readonly string[]) =>
  references.reduce(
    (sum, one) => sum + widthOf(setting, one, { size: 'small', kern: false }) + 2 * CHIP.pad + CHIP.gap,
    -CHIP.gap,
  )

/** A level as four cells, filled from the start: as wide as a word, or as a number's circle. */
export function cells({ colors }: Setting, level: Level | null, small = false): Box & { width: number } {
  const [wide, high, radius, gap] = small ? [4.6, 2.9, 0.6, 1.2] : [8, 5, 1, 2]
  return {
    width: 4 * (wide + gap) - gap,
    height: high,
    draw(page, x, y) {
      for (let cell = 0; cell < 4; cell++) {
        const full = cell < (level ?? 0)
        page.push({
          kind: 'shape',
          part: null,
          path: rectangle(x + cell * (wide + gap) + 0.3, y + 0.3, wide - 0.6, high - 0.6, radius),
          ...(full && { fill: colors.accent }),
          stroke: full ? colors.accent : colors.soft,
          width: small ? 0.5 : 0.6,
          ...(level === null && { dash: 1.2 }),
        })
      }
    },
  }
}

/** A number in a tinted circle. */
export function numbered(setting: Setting, of: Part | null, number: number, diameter = 16): Box {
  const { colors } = setting
  const label = text(
    setting,
    of,
    `${number}`,
    { size: 'small', face: 'strong', color: colors.accent, align: 'middle' },
    diameter,
  )
  return {
    height: diameter,
    draw(page, x, y) {
      page.push({
        kind: 'shape',
        part: null,
        path: circle(x + diameter / 2, y + diameter / 2, diameter / 2),
        fill: colors.ring,
      })
      label.draw(page, x, y + (diameter - sizes.small.line) / 2)
    },
  }
}

/** The sign of a state: full, half, empty, a question mark, a broken circle, a dash. */
export function stateMark(setting: Setting, page: Op[], state: CellState, x: number, y: number, of: Part | null): void {
  const radius = 3
  const { colors } = setting
  const push = (path: string, more: { fill?: string; stroke?: string; dash?: number }) =>
    page.push({ kind: 'shape', part: of, path, width: 0.9, ...more })
  const ring = circle(x, y, radius - 0.45)
  if (state === 'good') push(circle(x, y, radius), { fill: colors.good })
  else if (state === 'part') {
    push(ring, { stroke: colors.part })
    push(`M${x} ${y - radius}a${radius} ${radius} 0 0 0 0 ${2 * radius}z`, { fill: colors.part })
  } else if (state === 'missing') push(ring, { stroke: colors.missing })
  else if (state === 'unknown') {
    push(circle(x, y, radius), { stroke: colors.soft, dash: 1.3 })
    text(setting, of, '?', { size: 'small', face: 'strong', color: colors.soft, align: 'middle' }, 2 * radius).draw(
      page,
      x - radius,
      y - sizes.small.line / 2,
    )
  } else if (state === 'not-asked') push(ring, { stroke: colors.line })
  else push(line(x - radius + 0.5, y, x + radius - 0.5, y), { stroke: colors.soft })
}

/** A tick, as in a box that is done. */
export const tick = (x: number, y: number, size: number) =>
  `M${x} ${y + size * 0.55}L${x + size * 0.38} ${y + size * 0.9}L${x + size} ${y + size * 0.1}`

/** A share as a row of ticks, the reached ones tall. */
export const ticks = ({ colors }: Setting, share: number, width: number): Box => ({
  height: 9,
  draw(page, x, y) {
    const count = Math.floor(width / 2.6)
    const reached = Math.round(count * share)
    const marks = (from: number, to: number, top: number) =>
      Array.from({ length: Math.max(0, to - from) }, (_, at) => {
        const left = x + (from + at) * 2.6 + 0.6
        return line(left, y + top, left, y + 9)
      }).join('')
    if (reached) page.push({ kind: 'shape', part: null, path: marks(0, reached, 0), stroke: colors.accent, width: 1.2 })
    if (reached < count)
      page.push({ kind: 'shape', part: null, path: marks(reached, count, 5), stroke: colors.line, width: 1.2 })
  },
})

/** A hairline across, at the top of what it stands behind. */
export const rule =
  ({ colors }: Setting, width: number) =>
  (page: Op[], x: number, y: number) =>
    page.push({ kind: 'shape', part: null, path: line(x, y, x + width, y), stroke: colors.line, width: 0.6 })
