import type { Group, PdfContent, ThemeLine } from '../pdf-content'
import { type Op, type Part, part, rectangle } from './draw-ops'
import { rule, stateMark, ticks } from './icons'
import type { PageBuilder } from './page-builder'
import {
  type Box,
  beside,
  columnsOf,
  heading,
  padded,
  type Setting,
  sizes,
  spread,
  stack,
  text,
  widthOf,
} from './text-layout'

const under = (setting: Setting, width: number) => (page: Op[], x: number, y: number, height: number) =>
  rule(setting, width)(page, x, y + height)

/** The four themes, beside each other. */
export function placeThemes(book: PageBuilder, { heading: title, items }: NonNullable<PdfContent['themes']>): void {
  const { setting, width } = book
  const section = part(book.root, 'Sect')
  const head = text(setting, part(section, 'H2'), title, { size: 'head', face: 'strong' }, width)
  const list = part(section, 'L')
  const each = (width - (items.length - 1) * 20) / items.length
  const row = beside(...items.map((item, at): [number, Box] => [at * (each + 20), theme(setting, list, item, each)]))
  book.place(head, setting.tight ? 14 : 20, { follow: row.height + 8 })
  book.mark(title, head.height)
  book.place(row, setting.tight ? 5 : 8)
}

function theme(setting: Setting, list: Part, { name, share, value }: ThemeLine, width: number): Box {
  const { colors } = setting
  const item = part(list, 'LI')
  const known = share !== null
  const figure = text(
    setting,
    part(item, 'LBody'),
    value,
    known ? { size: 'head', face: 'strong' } : { size: 'small', color: colors.soft },
    width,
  )
  const label = text(setting, part(item, 'Lbl'), name, {}, width)
  // Told by name first, drawn by figure first.
  item.parts.reverse()
  return stack(
    4,
    known ? figure : padded(figure, [sizes.head.line - figure.height, 0, 0]),
    known ? ticks(setting, share, width) : emptyTicks(setting, width),
    label,
  )
}

const emptyTicks = (setting: Setting, width: number) => ticks(setting, 0, width)

/** Where nothing applies, now or yet: what to know, a point each. */
export function placePoints(book: PageBuilder, { heading: title, items }: NonNullable<PdfContent['points']>): void {
  const { setting, width } = book
  const section = part(book.root, 'Sect')
  const head = text(setting, part(section, 'H2'), title, { size: 'head', face: 'strong' }, width)
  const list = part(section, 'L')
  book.place(head, 24)
  book.mark(title, head.height)
  items.forEach(({ title: name, text: said }, at) => {
    const body = part(part(list, 'LI'), 'LBody')
    const row = stack(
      1,
      text(setting, part(body, 'P'), name, { face: 'strong' }, width),
      text(setting, part(body, 'P'), said, { color: setting.colors.soft }, width),
    )
    book.place(ruled(setting, row, width), at ? 0 : 8)
  })
}

/** Before a section's heading. */
const sectionGap = ({ tight }: Setting) => (tight ? 14 : 22)

const ruled = (setting: Setting, box: Box, width: number) =>
  padded(box, [setting.tight ? 6 : 8, 0, setting.tight ? 0 : 8], rule(setting, width))

/** What does not go together, and what is there to build on: notes with a stripe at their side. */
export function placeRemarks(book: PageBuilder, remarks: PdfContent['remarks']): void {
  const { setting, width } = book
  for (const { heading: title, items } of remarks) {
    const section = part(book.root, 'Sect')
    const head = text(setting, part(section, 'H2'), title, { size: 'head', face: 'strong' }, width)
    const notes = items.map(item =>
      padded(
        text(setting, part(section, 'P'), item, {}, width - 24),
        setting.tight ? [3.5, 12, 4.5] : [6, 12, 7],
        (page, x, y, height) => {
          page.push({ kind: 'shape', part: null, path: rectangle(x, y, width, height, 5), fill: setting.colors.tint })
        },
      ),
    )
    book.place(head, sectionGap(setting), { follow: (notes[0]?.height ?? 0) + 7 })
    book.mark(title, head.height)
    notes.forEach((note, at) => {
      book.place(note, at ? 4 : 7)
    })
  }
}

/** A group of more rows than this is split, so that a column can hold it. */
const ROWS = 20

/** The map of clauses and controls, in columns that go on from page to page. */
export function* placeMap(
  book: PageBuilder,
  { heading: title, text: more, legend, groups }: NonNullable<PdfContent['map']>,
): Generator<void> {
  const { setting, width } = book
  const section = part(book.root, 'Sect')
  const columns = columnsOf(setting.tight ? 3 : 2, width)
  const head = heading(setting, section, title, more, width)
  const key = legendOf(setting, part(section, 'L'), legend, width)
  const top = stack(7, head, key)
  let boxes: Box[] = []
  for (const group of groups) {
    for (let at = 0; at < group.rows.length; at += ROWS)
      boxes.push(groupOf(setting, section, { ...group, rows: group.rows.slice(at, at + ROWS) }, columns.width))
    yield
  }
  const gap = setting.tight ? 6 : 8
  // It is read as a whole where there is room for that.
  const whole = Math.min(spread(boxes, gap, columns).box.height + 10, book.pageful - top.height)
  book.place(top, sectionGap(setting), { follow: setting.tight ? Math.min(whole, 130) : whole })
  book.mark(title, top.height)
  while (boxes.length) {
    const { box, left } = spread(boxes, gap, columns, book.room - 10)
    book.place(box, 10)
    if (left.length) book.turn()
    boxes = left
  }
}

function legendOf(setting: Setting, list: Part, legend: NonNullable<PdfContent['map']>['legend'], width: number): Box {
  const style = { size: 'small', color: setting.colors.soft } as const
  let x = 0
  const items = legend.map(({ state, name, count }): [number, Box] => {
    const said = text(setting, part(part(list, 'LI'), 'LBody'), `${name} ${count}`, style, width)
    const at = x
    x += 11 + widthOf(setting, `${name} ${count}`, style) + 16
    return [
      at,
      {
        height: sizes.small.line,
        draw(page, left, top) {
          stateMark(setting, page, state, left + 3, top + sizes.small.line / 2, null)
          said.draw(page, left + 11, top)
        },
      },
    ]
  })
  return beside(...items)
}

function groupOf(setting: Setting, section: Part, { id, name, rows }: Group, width: number): Box {
  const style = { size: 'small', face: 'strong', kern: false } as const
  const title = text(setting, part(section, 'H3'), `${id}  ${name}`.trim(), style, width)
  const list = part(section, 'L')
  const made = rows.map(row => mapRow(setting, part(list, 'LI'), row, width))
  return stack(0, padded(title, [0, 0, 2]), padded(stack(0, ...made), [1.5, 0, 0], rule(setting, width)))
}

/** A clause or control: its state as a sign and, where there is room, as a word; else readers are told it in place of the sign. */
function mapRow(setting: Setting, item: Part, row: Group['rows'][number], width: number): Box {
  const { tight, colors } = setting
  const small = { size: 'small' } as const
  const sign = tight ? part(item, 'Figure', { alt: row.stateName }) : null
  const label = text(setting, part(item, 'Lbl'), row.reference, { ...small, kern: false }, 40)
  const own = tight ? 0 : widthOf(setting, row.stateName, small) + 1
  const about = text(setting, part(item, 'LBody'), row.name, small, width - 45 - (own && own + 8))
  const state = own
    ? text(setting, part(item, 'LBody'), row.stateName, { ...small, color: colors.soft }, own)
    : stack(0)
  const above = tight ? 0.4 : 1.1
  return {
    height: Math.max(sizes.small.line, about.height) + 2 * above,
    draw(page, x, y) {
      stateMark(setting, page, row.state, x + 3, y + sizes.small.line / 2 + above, sign)
      label.draw(page, x + 11, y + above)
      about.draw(page, x + 45, y + above)
      state.draw(page, x + width - own, y + above)
    },
  }
}

/** What was answered, in columns, each chapter under its name. */
export function* placeAnswers(
  book: PageBuilder,
  { heading: title, chapters }: NonNullable<PdfContent['answers']>,
): Generator<void> {
  const { setting, width } = book
  const section = part(book.root, 'Sect')
  const columns = columnsOf(setting.tight ? 4 : 3, width, setting.tight ? 14 : 20)
  const gap = setting.tight ? 4 : 5
  const head = text(setting, part(section, 'H2'), title, { size: 'head', face: 'strong' }, width)
  let boxes: Box[] = []
  for (const { name, items } of chapters) {
    const label = text(setting, part(section, 'H3'), name, { size: 'small', face: 'strong' }, columns.width)
    const list = part(section, 'L')
    for (const [at, { prompt, answer }] of items.entries()) {
      const box = answered(setting, part(list, 'LI'), prompt, answer, columns.width)
      // A chapter's name never stands alone at the end of a column.
      boxes.push(at ? box : stack(4, padded(label, [2, 0, 2], under(setting, columns.width)), box))
      yield
    }
  }
  book.place(head, sectionGap(setting), { follow: Math.min(spread(boxes, gap, columns).box.height + 7, 120) })
  book.mark(title, head.height)
  while (boxes.length) {
    const { box, left } = spread(boxes, gap, columns, book.room - 7)
    book.place(box, 7)
    if (left.length) book.turn()
    boxes = left
  }
}

const answered = (setting: Setting, item: Part, prompt: string, answer: string, width: number): Box =>
  stack(
    0,
    text(setting, part(item, 'Lbl'), prompt, { size: 'small', color: setting.colors.soft }, width),
    text(setting, part(item, 'LBody'), answer, { size: setting.tight ? 'small' : 'body' }, width),
  )

/** How the result was worked out, by which version, and what it is not. */
export function placeAbout(book: PageBuilder, { about, disclaimer }: PdfContent): void {
  const { setting, width } = book
  const section = part(book.root, 'Sect')
  const columns = columnsOf(setting.tight ? 3 : 2, width)
  const head = text(setting, part(section, 'H2'), about.heading, { size: 'head', face: 'strong' }, width)
  const small = { size: 'small', color: setting.colors.soft } as const
  const method = spread(
    about.method.map(paragraph => text(setting, part(section, 'P'), paragraph, small, columns.width)),
    5,
    columns,
  ).box
  const last = ruled(
    setting,
    stack(
      2,
      text(setting, part(section, 'P'), disclaimer, { face: 'strong' }, width),
      text(setting, part(section, 'P'), about.made, small, width),
    ),
    width,
  )
  book.place(head, sectionGap(setting), { follow: method.height + last.height + 18 })
  book.mark(about.heading, head.height)
  book.place(method, 8)
  book.place(last, 10)
}
