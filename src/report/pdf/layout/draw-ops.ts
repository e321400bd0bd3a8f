/** A part of the document's structure, for those who do not see the page. Parts come in reading order. */
export interface Part {
  /** A standard structure type of PDF 1.7, 14.8.4. */
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
  parts: Part[]
}

export type Face = 'regular' | 'strong'

/** What is drawn, in points from the sheet's upper left corner; `part` is null for what only adorns. Colours are `#rrggbb`. */
export type Op =
  | {
      kind: 'text'
      /** Where the base line begins. */
      x: number
      y: number
      text: string
      face: Face
      size: number
      /** Between letters, in points. */
      spacing: number
      /** Numbers with points in them are set without it: it would close the points up. */
      kern: boolean
      color: string
      part: Part | null
    }
  | {
      kind: 'shape'
      /** An SVG path. */
      path: string
      part: Part | null
      fill?: string
      /** A light on the fill: its middle, how far it reaches, and its colour, which fades into the fill. */
      light?: { x: number; y: number; radius: number; color: string }
      stroke?: string
      width?: number
      dash?: number
    }
  | { kind: 'image'; x: number; y: number; width: number; height: number; data: Uint8Array; part: Part }

export interface Bookmark {
  title: string
  /** 0 is the first. */
  page: number
  top: number
  bookmarks: Bookmark[]
}

/** The whole report, laid out. */
export interface Layout {
  pages: Op[][]
  /** How many of them the result itself takes. */
  front: number
  /** What is drawn is as large as this times what it says. */
  scale: number
  root: Part
  bookmarks: Bookmark[]
}

/** A new part, at the end of its parent. */
export const part = (parent: Part | null, tag: Part['tag'], more: Omit<Partial<Part>, 'tag' | 'parts'> = {}): Part => {
  const made: Part = { tag, ...more, parts: [] }
  parent?.parts.push(made)
  return made
}

const point = (x: number, y: number) => `${x.toFixed(2)} ${y.toFixed(2)}`

export const line = (x1: number, y1: number, x2: number, y2: number) => `M${point(x1, y1)}L${point(x2, y2)}`

export const rectangle = (x: number, y: number, width: number, height: number, radius = 0): string => {
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

export const circle = (x: number, y: number, radius: number) =>
  rectangle(x - radius, y - radius, 2 * radius, 2 * radius, radius)
