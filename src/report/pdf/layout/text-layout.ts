import type { Paper } from '../page-size'
import type { PdfColors } from '../pdf-colors'
import { type Face, type Op, type Part, part } from './draw-ops'

/** The four sizes that the report is set in, with their line heights, in points. */
export const sizes = {
  small: { size: 7.5, line: 9.9 },
  body: { size: 8.75, line: 12.25 },
  head: { size: 13, line: 17 },
  display: { size: 30, line: 34 },
} as const

export type Size = keyof typeof sizes

/** How wide a text is, in points. */
export type Measure = (text: string, face: Face, size: number) => number

/** What every part of the layout needs. */
export interface Setting {
  paper: Paper
  colors: PdfColors
  measure: Measure
  /** Everything a little closer and smaller, where it would be too many pages. */
  tight: boolean
}

/** Something to place: it knows its height, and draws itself with its upper left corner at a point. */
export interface Box {
  height: number
  draw(page: Op[], x: number, y: number): void
}

export interface Style {
  size?: Size
  face?: Face
  color?: string
  align?: 'start' | 'end' | 'middle'
  /** False for references: kerning would close their points up. */
  kern?: boolean
}

/** Height of Inter's capitals, in ems. */
const CAPITAL = 0.727
/** Display letters stand a little closer, in ems. */
const TIGHT = -0.02

const spacingOf = (size: Size) => (size === 'display' ? sizes.display.size * TIGHT : 0)

/** How wide one line of this style is. */
export const widthOf = ({ measure }: Setting, text: string, style: Style): number => {
  const { size = 'body', face = 'regular', kern = true } = style
  return (kern ? [text] : [...text]).reduce(
    (sum, piece) => sum + measure(piece, face, sizes[size].size) + spacingOf(size) * [...piece].length,
    0,
  )
}

/** Breaks a text into lines no wider than `width`: between words, else within one that is wider than a line. */
export function wrap(setting: Setting, text: string, style: Style, width: number): string[] {
  const fits = (line: string) => widthOf(setting, line, style) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line) lines.push(line)
    line = ''
    for (const letter of word)
      if (!line || fits(line + letter)) line += letter
      else {
        lines.push(line)
        line = letter
      }
  }
  return line ? [...lines, line] : lines
}

/** Where the base line of a line stands, from its top: capitals in its middle. */
const baseline = (size: Size) => (sizes[size].line + CAPITAL * sizes[size].size) / 2

/** A text in as many lines as it takes. It belongs to `part`, or is an adornment where that is null. */
export function text(
  setting: Setting,
  of: Part | null,
  said: string,
  style: Style,
  width: number,
): Box & { lines: string[] } {
  const { size = 'body', face = 'regular', color = setting.colors.text, align = 'start', kern = true } = style
  const lines = wrap(setting, said, style, width)
  const { line } = sizes[size]
  return {
    lines,
    height: lines.length * line,
    draw(page, x, y) {
      lines.forEach((one, at) => {
        const rest = align === 'start' ? 0 : width - widthOf(setting, one, style)
        page.push({
          kind: 'text',
          x: x + (align === 'middle' ? rest / 2 : rest),
          y: y + at * line + baseline(size),
          // Without the space, readers would join the last word to the first of the next line.
          text: at < lines.length - 1 ? `${one} ` : one,
          face,
          size: sizes[size].size,
          spacing: spacingOf(size),
          kern,
          color,
          part: of,
        })
      })
    },
  }
}

/** Boxes under each other. */
export const stack = (gap: number, ...boxes: (Box | null)[]): Box => {
  const there = boxes.filter(box => box !== null && box.height > 0) as Box[]
  return {
    height: there.reduce((sum, { height }) => sum + height, 0) + Math.max(0, there.length - 1) * gap,
    draw(page, x, y) {
      let top = y
      for (const box of there) {
        box.draw(page, x, top)
        top += box.height + gap
      }
    },
  }
}

/** Boxes beside each other, each at its distance from the left. */
export const beside = (...columns: [at: number, box: Box][]): Box => ({
  height: Math.max(0, ...columns.map(([, { height }]) => height)),
  draw(page, x, y) {
    for (const [at, box] of columns) box.draw(page, x + at, y)
  },
})

/** A box with room around it, and what is drawn behind it. */
export const padded = (
  box: Box,
  [top, left, bottom]: [top: number, left: number, bottom: number],
  behind: (page: Op[], x: number, y: number, height: number) => void = () => {},
): Box => {
  const height = top + box.height + bottom
  return {
    height,
    draw(page, x, y) {
      behind(page, x, y, height)
      box.draw(page, x + left, y + top)
    },
  }
}

/** A heading of the second rank, and a line under it. */
export function heading(setting: Setting, parent: Part, title: string, more: string | null, width: number): Box {
  const head = text(setting, part(parent, 'H2'), title, { size: 'head', face: 'strong' }, width)
  return more ? stack(2, head, text(setting, part(parent, 'P'), more, { color: setting.colors.soft }, width)) : head
}

/** Boxes in columns of one width. */
export interface Columns {
  count: number
  width: number
  gutter: number
}

/** As many columns of one width as asked for, with a gutter between them. */
export const columnsOf = (count: number, width: number, gutter = 20): Columns => ({
  count,
  gutter,
  width: (width - (count - 1) * gutter) / count,
})

/** Boxes over columns that are filled one after another, none higher than `limit`; those that found no room are left over. */
function filled(
  boxes: readonly Box[],
  gap: number,
  { count }: Columns,
  limit: number,
): { columns: Box[][]; left: Box[] } {
  const columns: Box[][] = [[]]
  let height = 0
  for (const [at, box] of boxes.entries()) {
    const column = columns.at(-1) as Box[]
    const higher = column.length ? height + gap + box.height : box.height
    if (column.length && higher > limit) {
      if (columns.length === count) return { columns, left: boxes.slice(at) }
      columns.push([box])
      height = box.height
    } else {
      column.push(box)
      height = higher
    }
  }
  return { columns, left: [] }
}

/** How exactly columns are levelled, in points. */
const STEP = 1.5

/**
 * Spreads boxes over columns that are as low as they can be, and at most `limit` high.
 * @returns what there is room for, and the boxes that have to go elsewhere
 */
export function spread(
  boxes: readonly Box[],
  gap: number,
  columns: Columns,
  limit = Infinity,
): { box: Box; left: Box[] } {
  const total = stack(gap, ...boxes).height
  let height = Math.min(limit, total / columns.count)
  let tried = filled(boxes, gap, columns, height)
  while (tried.left.length && height < limit) {
    height = Math.min(limit, height + STEP)
    tried = filled(boxes, gap, columns, height)
  }
  const made = tried.columns.map((column, at): [number, Box] => [
    at * (columns.width + columns.gutter),
    stack(gap, ...column),
  ])
  return { box: beside(...made), left: tried.left }
}
