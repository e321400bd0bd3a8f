import type { PdfContent } from '../pdf-content'
import { addStructureElement, type StructureElement } from './draw-ops'
import { type LayoutBox, type LayoutSettings, stackBoxesVertically, textBox } from './text-layout'

/** The partner's logo: a JPEG with its size in pixels. */
export interface LogoImage {
  data: Uint8Array
  width: number
  height: number
}

/** Returns the header above the cover panel: the partner's logo and name, the report's title and its date. */
export function brandHeaderBox(
  settings: LayoutSettings,
  parent: StructureElement,
  content: PdfContent,
  logo: LogoImage | null,
  width: number,
): LayoutBox {
  const { colors } = settings
  const height = settings.compact ? 52 : 66
  const scale = logo ? Math.min(26 / logo.height, 130 / logo.width) : 0
  const image = logo && { width: logo.width * scale, height: logo.height * scale }
  const start = image ? image.width + 10 : 0
  const half = width * 0.56
  const name = content.brand ?? content.title
  const figure = logo && addStructureElement(parent, 'Figure', { alt: name })
  const brand = textBox(settings, addStructureElement(parent, 'P'), name, { weight: 'strong' }, half - start)
  const aside = stackBoxesVertically(
    0,
    content.brand
      ? textBox(
          settings,
          addStructureElement(parent, 'P'),
          content.title,
          { size: 'small', align: 'end' },
          width - half,
        )
      : null,
    textBox(
      settings,
      addStructureElement(parent, 'P'),
      content.date,
      { size: 'small', color: colors.softText, align: 'end' },
      width - half,
    ),
  )
  return {
    height,
    draw(page, x, y) {
      const middle = y + height / 2 + 2
      if (logo && image && figure)
        page.push({ kind: 'image', x, y: middle - image.height / 2, ...image, data: logo.data, element: figure })
      brand.draw(page, x + start, middle - brand.height / 2)
      aside.draw(page, x + half, middle - aside.height / 2)
    },
  }
}
