/** A structure element of the tagged PDF, which screen readers use. Children are in reading order. */
export interface StructureElement {
  /** Standard structure type (ISO 32000-1, PDF 1.7, section 14.8.4). */
  tag:
    | 'Document'
    | 'Sect'
    | 'H1'
    | 'H2'
    | 'H3'
    | 'P'
    | 'L'
    | 'LI'
    | 'Lbl'
    | 'LBody'
    | 'Table'
    | 'TR'
    | 'TH'
    | 'TD'
    | 'Figure'
  alt?: string
  scope?: 'Row' | 'Column'
  children: StructureElement[]
}

/** Weight of the report's font: regular or semibold. */
export type FontWeight = 'regular' | 'strong'

/**
 * One drawing operation. Coordinates and lengths are in points from the upper left corner of the page, colors are
 * `#rrggbb`. `element` is the structure element that the drawing belongs to; `null` for decoration.
 */
export type DrawOp =
  | {
      kind: 'text'
      /** Start of the baseline. */
      x: number
      y: number
      text: string
      weight: FontWeight
      size: number
      /** Space that is added after each letter, in points; 0 for the font's own spacing. */
      letterSpacing: number
      /** `false` for numbers with full stops, such as 6.1.2, because kerning would move the full stops too close. */
      kerning: boolean
      color: string
      element: StructureElement | null
    }
  | {
      kind: 'shape'
      /** An SVG path. */
      path: string
      element: StructureElement | null
      fill?: string
      /** Radial gradient on the fill, from `color` at its center to the fill color at `radius`. */
      highlight?: { x: number; y: number; radius: number; color: string }
      stroke?: string
      lineWidth?: number
      dash?: number
    }
  | { kind: 'image'; x: number; y: number; width: number; height: number; data: Uint8Array; element: StructureElement }

/** An entry of the PDF outline, which PDF readers show as a table of contents. */
export interface Bookmark {
  title: string
  /** Index of the page; 0 is the first page. */
  page: number
  top: number
  bookmarks: Bookmark[]
}

/** The laid-out report: all drawing operations, page by page. */
export interface ReportLayout {
  pages: DrawOp[][]
  /** Number of pages before the list of all gaps. */
  frontPages: number
  /** Scale factor applied to every length in `pages`. */
  scale: number
  root: StructureElement
  bookmarks: Bookmark[]
}

/** Creates a structure element and appends it to its parent; `null` creates the root. */
export const addStructureElement = (
  parent: StructureElement | null,
  tag: StructureElement['tag'],
  more: Omit<Partial<StructureElement>, 'tag' | 'parts'> = {},
): StructureElement => {
  const element: StructureElement = { tag, ...more, children: [] }
  parent?.children.push(element)
  return element
}

const point = (x: number, y: number) => `${x.toFixed(2)} ${y.toFixed(2)}`

/** Returns the SVG path of a line. */
export const linePath = (x1: number, y1: number, x2: number, y2: number) => `M${point(x1, y1)}L${point(x2, y2)}`

/** Returns the SVG path of a rectangle, with round corners if `radius` is given. */
export const rectanglePath = (x: number, y: number, width: number, height: number, radius = 0): string => {
  if (!radius) return `M${point(x, y)}h${width.toFixed(2)}v${height.toFixed(2)}h${(-width).toFixed(2)}z`
  const r = Math.min(radius, width / 2, height / 2)
  const corner = (dx: number, dy: number) => `a${point(r, r)} 0 0 1 ${point(dx, dy)}`
  const [w, h] = [width - 2 * r, height - 2 * r]
  return [
    `M${point(x + r, y)}`,
    `h${w.toFixed(2)}${corner(r, r)}`,
    `v${h.toFixed(2)}${corner(-r, r)}`,
    `h${(-w).toFixed(2)}${corner(-r, -r)}`,
    `v${(-h).toFixed(2)}${corner(r, -r)}z`,
  ].join('')
}

/** Returns the SVG path of a circle. */
export const circlePath = (x: number, y: number, radius: number) =>
  rectanglePath(x - radius, y - radius, 2 * radius, 2 * radius, radius)
