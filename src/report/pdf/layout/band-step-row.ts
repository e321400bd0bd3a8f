import type { BandStep } from '../pdf-content'
import { addStructureElement, rectanglePath, type StructureElement } from './draw-ops'
import { checkMarkPath } from './icons'
import { type LayoutBox, type LayoutSettings, stackBoxesVertically, textBox } from './text-layout'

/** Returns the names of all bands in a row, lowest first, with the band of the result highlighted. */
export function bandStepRowBox(
  settings: LayoutSettings,
  parent: StructureElement,
  steps: BandStep[],
  width: number,
): LayoutBox {
  const { colors } = settings
  const list = addStructureElement(parent, 'L')
  const stepWidth = (width - 6 - (steps.length - 1) * 3) / steps.length
  const boxes = steps.map(({ step, name, state, note }) => {
    const item = addStructureElement(list, 'LI')
    const color = state === 'here' ? colors.panel : state === 'passed' ? colors.panelText : colors.panelSoftText
    const weight = state === 'here' ? 'strong' : 'regular'
    return {
      state,
      box: stackBoxesVertically(
        0,
        textBox(
          settings,
          addStructureElement(item, 'Lbl'),
          `${step}`,
          { size: 'small', weight, color },
          stepWidth - 16,
        ),
        textBox(settings, addStructureElement(item, 'LBody'), name, { weight, color }, stepWidth - 16),
        note
          ? textBox(settings, addStructureElement(item, 'LBody'), note, { size: 'small', color }, stepWidth - 16)
          : null,
      ),
    }
  })
  const inner = Math.max(...boxes.map(({ box }) => box.height)) + 13
  return {
    height: inner + 6,
    draw(page, x, y) {
      page.push({
        kind: 'shape',
        element: null,
        path: rectanglePath(x, y, width, inner + 6, 7),
        fill: colors.panelInset,
      })
      boxes.forEach(({ state, box }, index) => {
        const left = x + 3 + index * (stepWidth + 3)
        if (state === 'here')
          page.push({
            kind: 'shape',
            element: null,
            path: rectanglePath(left, y + 3, stepWidth, inner, 5),
            fill: colors.panelAccent,
          })
        if (state === 'held')
          page.push({
            kind: 'shape',
            element: null,
            path: rectanglePath(left + 0.5, y + 3.5, stepWidth - 1, inner - 1, 5),
            stroke: colors.panelSoftText,
            lineWidth: 0.7,
            dash: 2.2,
          })
        if (state === 'passed')
          page.push({
            kind: 'shape',
            element: null,
            path: checkMarkPath(left + stepWidth - 15, y + 9.5, 6.5),
            stroke: colors.panelAccent,
            lineWidth: 1.3,
          })
        box.draw(page, left + 8, y + 3 + 6.5)
      })
    },
  }
}
