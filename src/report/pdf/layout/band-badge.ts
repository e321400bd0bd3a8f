import type { CoverContent } from '../pdf-content'
import { circlePath, linePath, type StructureElement } from './draw-ops'
import { type LayoutBox, type LayoutSettings, textBox } from './text-layout'

/** Geometry of the band badge: where its arc of tick marks starts, its length and the gap between bands in degrees. */
const ARC = { from: 135, degrees: 270, gap: 5, ticks: 11 }

/**
 * Returns the band badge: the number of the band in an arc of tick marks. Each band is a section of the arc; the sections up
 * to the band of the result are in the accent color.
 */
export function bandBadgeBox(
  settings: LayoutSettings,
  element: StructureElement,
  { index, of: bandCount, note }: NonNullable<CoverContent['band']>,
  diameter: number,
): LayoutBox {
  const { colors } = settings
  const radius = diameter / 2
  const sectionDegrees = (ARC.degrees - (bandCount - 1) * ARC.gap) / bandCount
  const pointAt = (x: number, y: number, degrees: number, distance: number): [number, number] => [
    x + Math.cos((degrees * Math.PI) / 180) * distance,
    y + Math.sin((degrees * Math.PI) / 180) * distance,
  ]
  const tickMarks = (x: number, y: number, band: number, inner: number, outer: number) =>
    Array.from({ length: ARC.ticks }, (_, tick) => {
      const degrees = ARC.from + (band - 1) * (sectionDegrees + ARC.gap) + (sectionDegrees * tick) / (ARC.ticks - 1)
      return linePath(...pointAt(x, y, degrees, inner), ...pointAt(x, y, degrees, outer))
    }).join('')
  const number = textBox(
    settings,
    element,
    `${index} `,
    { size: 'display', weight: 'strong', color: colors.panelText, align: 'middle' },
    diameter,
  )
  const bandNote = textBox(
    settings,
    element,
    note,
    { size: 'small', color: colors.panelSoftText, align: 'middle' },
    diameter,
  )
  return {
    height: diameter * 0.9,
    draw(page, left, top) {
      const [x, y] = [left + radius, top + radius]
      for (let band = 1; band <= bandCount; band++)
        page.push({
          kind: 'shape',
          element: null,
          path: tickMarks(x, y, band, radius - (band === index ? 13 : 10), radius - (band === index ? 1 : 3)),
          stroke: band <= index ? colors.panelAccent : colors.panelDim,
          lineWidth: band === index ? 1.7 : 1.1,
        })
      page.push({
        kind: 'shape',
        element: null,
        path: circlePath(x, y, radius - 20),
        fill: colors.panel,
        highlight: { x, y: y - radius + 20, radius: 2 * (radius - 20), color: colors.panelHighlight },
        stroke: colors.panelLine,
        lineWidth: 0.6,
      })
      number.draw(page, left, y - 22)
      bandNote.draw(page, left, y + 12)
    },
  }
}
