import type { CoverContent } from '../pdf-content'
import { bandBadgeBox } from './band-badge'
import { bandStepRowBox } from './band-step-row'
import { addStructureElement, type DrawOp, linePath, rectanglePath, type StructureElement } from './draw-ops'
import { referenceChipsBox, referenceChipsWidth } from './icons'
import {
  boxesSideBySide,
  distributeOverColumns,
  equalColumns,
  type LayoutBox,
  type LayoutSettings,
  paddedBox,
  stackBoxesVertically,
  textBox,
  textWidth,
  wrapText,
} from './text-layout'

/**
 * Returns the colored panel across the first page, with the band or outcome and the reasons for it.
 *
 * @yields between parts, so that the caller can yield to the main thread
 */
export function* layOutCoverPanel(
  settings: LayoutSettings,
  parent: StructureElement,
  cover: CoverContent,
  width: number,
): Generator<void, LayoutBox> {
  const { colors, pageSize } = settings
  const { panelText, panelSoftText } = colors
  const badgeSize = cover.band ? (settings.compact ? 112 : 128) : 0
  const textColumnWidth = width - (badgeSize ? badgeSize + 28 : 0)
  const kicker = textBox(
    settings,
    addStructureElement(parent, 'P'),
    cover.kicker,
    { color: panelSoftText },
    textColumnWidth,
  )
  const title = textBox(
    settings,
    addStructureElement(parent, 'H1'),
    cover.heading,
    { size: 'display', weight: 'strong', color: panelText },
    textColumnWidth,
  )
  const label = cover.provisionalLabel ? pill(settings, addStructureElement(parent, 'P'), cover.provisionalLabel) : null
  const lead = textBox(
    settings,
    addStructureElement(parent, 'P'),
    cover.lead,
    { size: 'head', color: panelText },
    Math.min(textColumnWidth, 330),
  )
  const note = cover.note
    ? textBox(
        settings,
        addStructureElement(parent, 'P'),
        cover.note,
        { color: panelText },
        Math.min(textColumnWidth, 330),
      )
    : null
  const answerText = stackBoxesVertically(7, stackBoxesVertically(3, kicker, title), label, lead, note)
  const answer = cover.band
    ? boxesSideBySide(
        [0, centered(answerText, badgeSize)],
        [
          width - badgeSize,
          centered(bandBadgeBox(settings, addStructureElement(parent, 'P'), cover.band, badgeSize), answerText.height),
        ],
      )
    : answerText
  yield
  const bandSteps = cover.band ? bandStepRowBox(settings, parent, cover.band.steps, width) : null
  yield
  const reasons = cover.capReasons ? capReasonList(settings, parent, cover.capReasons, width) : null
  yield
  const factRow = cover.facts.length ? factColumns(settings, parent, cover.facts, width) : null
  const box = stackBoxesVertically(settings.compact ? 12 : 16, answer, bandSteps, reasons, factRow)
  return paddedBox(
    box,
    settings.compact ? [16, pageSize.margin, 15] : [26, pageSize.margin, 22],
    (page, x, y, height) =>
      page.push({
        kind: 'shape',
        element: null,
        path: rectanglePath(x - 2, y, pageSize.width + 4, height),
        fill: colors.panel,
        highlight: { x: x + pageSize.width * 0.82, y, radius: pageSize.width * 0.62, color: colors.panelHighlight },
      }),
  )
}

const centered = (box: LayoutBox, height: number): LayoutBox => ({
  height: Math.max(height, box.height),
  draw: (page, x, y) => box.draw(page, x, y + Math.max(0, (height - box.height) / 2)),
})

/** Returns a short text in an outlined pill. */
function pill(settings: LayoutSettings, element: StructureElement, content: string): LayoutBox {
  const { panelText } = settings.colors
  const style = { size: 'small', weight: 'strong', color: panelText } as const
  const width = textWidth(settings, content, style) + 14
  const label = textBox(settings, element, content, style, width)
  return {
    height: 15,
    draw(page, x, y) {
      page.push({
        kind: 'shape',
        element: null,
        path: rectanglePath(x + 0.4, y + 0.4, width, 14.2, 7.1),
        stroke: panelText,
        lineWidth: 0.8,
      })
      label.draw(page, x + 7, y + (15 - label.height) / 2)
    },
  }
}

/** Returns the list of caps that hold the band down, in two columns if there are more than two. */
function capReasonList(
  settings: LayoutSettings,
  parent: StructureElement,
  { heading, reasons }: NonNullable<CoverContent['capReasons']>,
  width: number,
): LayoutBox {
  const { panelText, panelSoftText } = settings.colors
  const title = textBox(
    settings,
    addStructureElement(parent, 'P'),
    heading,
    { weight: 'strong', color: panelText },
    width,
  )
  const list = addStructureElement(parent, 'L')
  const columns = equalColumns(reasons.length > 2 ? 2 : 1, width, 24)
  const columnWidth = columns.width
  const boxes = reasons.map(({ text: reason, references }): LayoutBox => {
    const item = addStructureElement(list, 'LI')
    const body = addStructureElement(item, 'LBody')
    const reasonBox = textBox(settings, body, reason, { color: panelText }, columnWidth - 12)
    const chipsX = lastLineWidth(settings, reason, columnWidth - 12) + 8
    const fitsOnLastLine = chipsX + referenceChipsWidth(settings, references) <= columnWidth - 12
    const chips = referenceChipsBox(settings, addStructureElement(body, 'P'), references, columnWidth - 12, {
      color: panelSoftText,
    })
    return {
      height: reasonBox.height + (fitsOnLastLine || !references.length ? 0 : chips.height + 3),
      draw(page, x, y) {
        page.push({
          kind: 'shape',
          element: null,
          path: linePath(x, y + 6.1, x + 5, y + 6.1),
          stroke: settings.colors.panelAccent,
          lineWidth: 1.4,
        })
        reasonBox.draw(page, x + 12, y)
        if (fitsOnLastLine) chips.draw(page, x + 12 + chipsX, y + reasonBox.height - 11.9)
        else chips.draw(page, x + 12, y + reasonBox.height + 1.5)
      },
    }
  })
  return stackBoxesVertically(5, title, distributeOverColumns(boxes, 4, columns).box)
}

const lastLineWidth = (settings: LayoutSettings, content: string, width: number) =>
  textWidth(settings, wrapText(settings, content, {}, width).at(-1) ?? '', {})

/** Returns the score, the share of known answers and the roles, side by side. */
function factColumns(
  settings: LayoutSettings,
  parent: StructureElement,
  items: CoverContent['facts'],
  width: number,
): LayoutBox {
  const { colors } = settings
  const list = addStructureElement(parent, 'L')
  const shares = items.length === 3 ? [0, 0.25, 0.42] : items.map((_, index) => index / items.length)
  const columns = items.map(({ name, value }, index): [number, LayoutBox] => {
    const columnWidth = ((shares[index + 1] ?? 1) - (shares[index] ?? 0)) * width - 16
    const item = addStructureElement(list, 'LI')
    return [
      (shares[index] ?? 0) * width,
      stackBoxesVertically(
        2,
        textBox(
          settings,
          addStructureElement(item, 'Lbl'),
          name,
          { size: 'small', color: colors.panelSoftText },
          columnWidth,
        ),
        textBox(
          settings,
          addStructureElement(item, 'LBody'),
          value,
          { size: 'head', weight: 'strong', color: colors.panelText },
          columnWidth,
        ),
      ),
    ]
  })
  const rule = (page: DrawOp[], x: number, y: number) =>
    page.push({
      kind: 'shape',
      element: null,
      path: linePath(x, y, x + width, y),
      stroke: colors.panelLine,
      lineWidth: 0.6,
    })
  return paddedBox(boxesSideBySide(...columns), [11, 0, 0], rule)
}
