import type { PageSize } from '../page-size'
import type { PdfColors } from '../pdf-colors'
import { addStructureElement, type DrawOp, type FontWeight, type StructureElement } from './draw-ops'

/** The four font sizes of the report with their line heights, in points. */
export const fontSizesAndLineHeights = {
  small: { size: 7.5, line: 9.9 },
  body: { size: 8.75, line: 12.25 },
  head: { size: 13, line: 17 },
  display: { size: 30, line: 34 },
} as const

export type FontSizeName = keyof typeof fontSizesAndLineHeights

/** Returns the width of a text on one line, in points. */
export type MeasureText = (text: string, weight: FontWeight, size: number) => number

/** Settings that all layout functions share. */
export interface LayoutSettings {
  pageSize: PageSize
  colors: PdfColors
  measure: MeasureText
  /** Whether to use smaller spacing and text, if the report would otherwise have too many pages. */
  compact: boolean
}

/** A box with a known height that draws itself with its upper left corner at a given point. */
export interface LayoutBox {
  height: number
  draw(page: DrawOp[], x: number, y: number): void
}

/** Style of a text. Defaults: size `body`, weight `regular`, the text color, aligned to the start, with kerning. */
export interface TextStyle {
  size?: FontSizeName
  weight?: FontWeight
  color?: string
  align?: 'start' | 'end' | 'middle'
  /** `false` for references such as 6.1.2, because kerning would move the full stops too close. */
  kerning?: boolean
}

/** Height of capital letters in the font Inter, in em. */
const CAPITAL_HEIGHT = 0.727
/** Letter spacing of display text, in em. */
const DISPLAY_LETTER_SPACING = -0.02

const letterSpacingOf = (size: FontSizeName) =>
  size === 'display' ? fontSizesAndLineHeights.display.size * DISPLAY_LETTER_SPACING : 0

/** Returns the width of a text in this style on one line, in points. */
export const textWidth = ({ measure }: LayoutSettings, text: string, style: TextStyle): number => {
  const { size = 'body', weight = 'regular', kerning = true } = style
  return (kerning ? [text] : [...text]).reduce(
    (sum, piece) =>
      sum + measure(piece, weight, fontSizesAndLineHeights[size].size) + letterSpacingOf(size) * [...piece].length,
    0,
  )
}

/** Breaks a text into lines of at most `width` points: between words, or inside a word that is wider than a line. */
export function wrapText(settings: LayoutSettings, text: string, style: TextStyle, width: number): string[] {
  const fits = (line: string) => textWidth(settings, line, style) <= width
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/).filter(Boolean)) {
    const extended = line ? `${line} ${word}` : word
    if (fits(extended)) {
      line = extended
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

/** Returns the distance of the baseline from the top of a line. Capital letters are centered vertically. */
const baselineOffset = (size: FontSizeName) =>
  (fontSizesAndLineHeights[size].line + CAPITAL_HEIGHT * fontSizesAndLineHeights[size].size) / 2

/** Returns a box with a wrapped text. The text belongs to `element`; `null` marks it as decoration. */
export function textBox(
  settings: LayoutSettings,
  element: StructureElement | null,
  content: string,
  style: TextStyle,
  width: number,
): LayoutBox & { lines: string[] } {
  const { size = 'body', weight = 'regular', color = settings.colors.text, align = 'start', kerning = true } = style
  const lines = wrapText(settings, content, style, width)
  const { line: lineHeight } = fontSizesAndLineHeights[size]
  return {
    lines,
    height: lines.length * lineHeight,
    draw(page, x, y) {
      lines.forEach((line, index) => {
        const free = align === 'start' ? 0 : width - textWidth(settings, line, style)
        page.push({
          kind: 'text',
          x: x + (align === 'middle' ? free / 2 : free),
          y: y + index * lineHeight + baselineOffset(size),
          // Without the trailing space, PDF readers join the last word to the first word of the next line.
          text: index < lines.length - 1 ? `${line} ` : line,
          weight,
          size: fontSizesAndLineHeights[size].size,
          letterSpacing: letterSpacingOf(size),
          kerning,
          color,
          element,
        })
      })
    },
  }
}

/** Stacks boxes vertically, with `gap` between them. Boxes without height are omitted. */
export const stackBoxesVertically = (gap: number, ...boxes: (LayoutBox | null)[]): LayoutBox => {
  const visible = boxes.filter(box => box !== null && box.height > 0) as LayoutBox[]
  return {
    height: visible.reduce((sum, { height }) => sum + height, 0) + Math.max(0, visible.length - 1) * gap,
    draw(page, x, y) {
      let top = y
      for (const box of visible) {
        box.draw(page, x, top)
        top += box.height + gap
      }
    },
  }
}

/** Places boxes side by side, each at its distance from the left. */
export const boxesSideBySide = (...columns: [at: number, box: LayoutBox][]): LayoutBox => ({
  height: Math.max(0, ...columns.map(([, { height }]) => height)),
  draw(page, x, y) {
    for (const [at, box] of columns) box.draw(page, x + at, y)
  },
})

/** Adds padding to a box. `drawBehind` draws the background. */
export const paddedBox = (
  box: LayoutBox,
  [top, left, bottom]: [top: number, left: number, bottom: number],
  drawBehind: (page: DrawOp[], x: number, y: number, height: number) => void = () => {},
): LayoutBox => {
  const height = top + box.height + bottom
  return {
    height,
    draw(page, x, y) {
      drawBehind(page, x, y, height)
      box.draw(page, x + left, y + top)
    },
  }
}

/** Returns a second-level heading, with an optional introduction below it. */
export function headingBox(
  settings: LayoutSettings,
  parent: StructureElement,
  title: string,
  intro: string | null,
  width: number,
): LayoutBox {
  const head = textBox(settings, addStructureElement(parent, 'H2'), title, { size: 'head', weight: 'strong' }, width)
  return intro
    ? stackBoxesVertically(
        2,
        head,
        textBox(settings, addStructureElement(parent, 'P'), intro, { color: settings.colors.softText }, width),
      )
    : head
}

/** Columns of equal width. */
export interface ColumnLayout {
  count: number
  width: number
  gutter: number
}

/** Divides a width into `count` equal columns with a gutter between them. */
export const equalColumns = (count: number, width: number, gutter = 20): ColumnLayout => ({
  count,
  gutter,
  width: (width - (count - 1) * gutter) / count,
})

/**
 * Fills columns one after the other, each up to `limit` high. Returns the filled columns, and the boxes that did not fit.
 */
function fillColumns(
  boxes: readonly LayoutBox[],
  gap: number,
  { count }: ColumnLayout,
  limit: number,
): { columns: LayoutBox[][]; left: LayoutBox[] } {
  const columns: LayoutBox[][] = [[]]
  let height = 0
  for (const [index, box] of boxes.entries()) {
    const column = columns.at(-1) as LayoutBox[]
    const newHeight = column.length ? height + gap + box.height : box.height
    if (column.length && newHeight > limit) {
      if (columns.length === count) return { columns, left: boxes.slice(index) }
      columns.push([box])
      height = box.height
    } else {
      column.push(box)
      height = newHeight
    }
  }
  return { columns, left: [] }
}

/** By how much the height of balanced columns grows with each try, in points. */
const BALANCE_STEP = 1.5

/**
 * Distributes boxes over columns of about equal height, at most `limit` high.
 *
 * @returns a box with the columns, and the boxes that did not fit
 */
export function distributeOverColumns(
  boxes: readonly LayoutBox[],
  gap: number,
  columns: ColumnLayout,
  limit = Infinity,
): { box: LayoutBox; left: LayoutBox[] } {
  const total = stackBoxesVertically(gap, ...boxes).height
  let height = Math.min(limit, total / columns.count)
  let result = fillColumns(boxes, gap, columns, height)
  while (result.left.length && height < limit) {
    height = Math.min(limit, height + BALANCE_STEP)
    result = fillColumns(boxes, gap, columns, height)
  }
  const placed = result.columns.map((column, index): [number, LayoutBox] => [
    index * (columns.width + columns.gutter),
    stackBoxesVertically(gap, ...column),
  ])
  return { box: boxesSideBySide(...placed), left: result.left }
}
