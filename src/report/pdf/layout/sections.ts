import type { PdfContent, ThemeRow } from '../pdf-content'
import { addStructureElement, rectanglePath, type StructureElement } from './draw-ops'
import { percentageBarBox } from './icons'
import type { PageBuilder } from './page-builder'
import { boxWithTopRule, createBottomRuleDrawer, spaceAboveSectionHeading } from './section-rules'
import {
  boxesSideBySide,
  distributeOverColumns,
  equalColumns,
  fontSizesAndLineHeights,
  type LayoutBox,
  type LayoutSettings,
  paddedBox,
  stackBoxesVertically,
  textBox,
} from './text-layout'

/** Places the themes with their scores, side by side. */
export function placeThemes(builder: PageBuilder, { heading: title, items }: NonNullable<PdfContent['themes']>): void {
  const { settings, width } = builder
  const section = addStructureElement(builder.root, 'Sect')
  const head = textBox(settings, addStructureElement(section, 'H2'), title, { size: 'head', weight: 'strong' }, width)
  const list = addStructureElement(section, 'L')
  const themeWidth = (width - (items.length - 1) * 20) / items.length
  const row = boxesSideBySide(
    ...items.map((item, index): [number, LayoutBox] => [
      index * (themeWidth + 20),
      themeBox(settings, list, item, themeWidth),
    ]),
  )
  builder.place(head, settings.compact ? 14 : 20, { follow: row.height + 8 })
  builder.addBookmark(title, head.height)
  builder.place(row, settings.compact ? 5 : 8)
}

function themeBox(
  settings: LayoutSettings,
  list: StructureElement,
  { name, share, value }: ThemeRow,
  width: number,
): LayoutBox {
  const { colors } = settings
  const item = addStructureElement(list, 'LI')
  const isKnown = share !== null
  const figure = textBox(
    settings,
    addStructureElement(item, 'LBody'),
    value,
    isKnown ? { size: 'head', weight: 'strong' } : { size: 'small', color: colors.softText },
    width,
  )
  const label = textBox(settings, addStructureElement(item, 'Lbl'), name, {}, width)
  // Screen readers read the name before the figure, although the figure is drawn above the name.
  item.children.reverse()
  return stackBoxesVertically(
    4,
    isKnown ? figure : paddedBox(figure, [fontSizesAndLineHeights.head.line - figure.height, 0, 0]),
    isKnown ? percentageBarBox(settings, share, width) : percentageBarBox(settings, 0, width),
    label,
  )
}

/** Places the points of the outcome, if the standard does not apply, or not yet. */
export function placeOutcomePoints(
  builder: PageBuilder,
  { heading: title, items }: NonNullable<PdfContent['outcomePoints']>,
): void {
  const { settings, width } = builder
  const section = addStructureElement(builder.root, 'Sect')
  const head = textBox(settings, addStructureElement(section, 'H2'), title, { size: 'head', weight: 'strong' }, width)
  const list = addStructureElement(section, 'L')
  builder.place(head, 24)
  builder.addBookmark(title, head.height)
  items.forEach(({ title: name, text }, index) => {
    const body = addStructureElement(addStructureElement(list, 'LI'), 'LBody')
    const row = stackBoxesVertically(
      1,
      textBox(settings, addStructureElement(body, 'P'), name, { weight: 'strong' }, width),
      textBox(settings, addStructureElement(body, 'P'), text, { color: settings.colors.softText }, width),
    )
    builder.place(boxWithTopRule(settings, row, width), index ? 0 : 8)
  })
}

/** Places the conflicts between answers, and the advice, each on a tinted background. */
export function placeConflictsAndAdvice(builder: PageBuilder, groups: PdfContent['notes']): void {
  const { settings, width } = builder
  for (const { heading: title, items } of groups) {
    const section = addStructureElement(builder.root, 'Sect')
    const head = textBox(settings, addStructureElement(section, 'H2'), title, { size: 'head', weight: 'strong' }, width)
    const notes = items.map(item =>
      paddedBox(
        textBox(settings, addStructureElement(section, 'P'), item, {}, width - 24),
        settings.compact ? [3.5, 12, 4.5] : [6, 12, 7],
        (page, x, y, height) => {
          page.push({
            kind: 'shape',
            element: null,
            path: rectanglePath(x, y, width, height, 5),
            fill: settings.colors.tint,
          })
        },
      ),
    )
    builder.place(head, spaceAboveSectionHeading(settings), { follow: (notes[0]?.height ?? 0) + 7 })
    builder.addBookmark(title, head.height)
    notes.forEach((note, index) => {
      builder.place(note, index ? 4 : 7)
    })
  }
}

/** Places the visitor's answers by chapter, in columns. */
export function* placeAnswers(
  builder: PageBuilder,
  { heading: title, chapters }: NonNullable<PdfContent['answers']>,
): Generator<void> {
  const { settings, width } = builder
  const section = addStructureElement(builder.root, 'Sect')
  const columns = equalColumns(settings.compact ? 4 : 3, width, settings.compact ? 14 : 20)
  const gap = settings.compact ? 4 : 5
  const head = textBox(settings, addStructureElement(section, 'H2'), title, { size: 'head', weight: 'strong' }, width)
  let boxes: LayoutBox[] = []
  for (const { name, items } of chapters) {
    const label = textBox(
      settings,
      addStructureElement(section, 'H3'),
      name,
      { size: 'small', weight: 'strong' },
      columns.width,
    )
    const list = addStructureElement(section, 'L')
    for (const [index, { prompt, answer }] of items.entries()) {
      const box = answerBox(settings, addStructureElement(list, 'LI'), prompt, answer, columns.width)
      // A chapter's name and its first answer share a box, so that no column ends with the name.
      boxes.push(
        index
          ? box
          : stackBoxesVertically(4, paddedBox(label, [2, 0, 2], createBottomRuleDrawer(settings, columns.width)), box),
      )
      yield
    }
  }
  builder.place(head, spaceAboveSectionHeading(settings), {
    follow: Math.min(distributeOverColumns(boxes, gap, columns).box.height + 7, 120),
  })
  builder.addBookmark(title, head.height)
  while (boxes.length) {
    const { box, left } = distributeOverColumns(boxes, gap, columns, builder.remainingHeight - 7)
    builder.place(box, 7)
    if (left.length) builder.startPage()
    boxes = left
  }
}

const answerBox = (
  settings: LayoutSettings,
  item: StructureElement,
  prompt: string,
  answer: string,
  width: number,
): LayoutBox =>
  stackBoxesVertically(
    0,
    textBox(
      settings,
      addStructureElement(item, 'Lbl'),
      prompt,
      { size: 'small', color: settings.colors.softText },
      width,
    ),
    textBox(settings, addStructureElement(item, 'LBody'), answer, { size: settings.compact ? 'small' : 'body' }, width),
  )

/** Places the method, the version that computed the result, and the disclaimer. */
export function placeAboutSection(builder: PageBuilder, { about, disclaimer }: PdfContent): void {
  const { settings, width } = builder
  const section = addStructureElement(builder.root, 'Sect')
  const columns = equalColumns(settings.compact ? 3 : 2, width)
  const head = textBox(
    settings,
    addStructureElement(section, 'H2'),
    about.heading,
    { size: 'head', weight: 'strong' },
    width,
  )
  const small = { size: 'small', color: settings.colors.softText } as const
  const method = distributeOverColumns(
    about.method.map(paragraph =>
      textBox(settings, addStructureElement(section, 'P'), paragraph, small, columns.width),
    ),
    5,
    columns,
  ).box
  const closing = boxWithTopRule(
    settings,
    stackBoxesVertically(
      2,
      textBox(settings, addStructureElement(section, 'P'), disclaimer, { weight: 'strong' }, width),
      textBox(settings, addStructureElement(section, 'P'), about.madeWith, small, width),
    ),
    width,
  )
  builder.place(head, spaceAboveSectionHeading(settings), { follow: method.height + closing.height + 18 })
  builder.addBookmark(about.heading, head.height)
  builder.place(method, 8)
  builder.place(closing, 10)
}
