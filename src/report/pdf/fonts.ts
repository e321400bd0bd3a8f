import { regular, strong } from 'virtual:pdf-fonts'
import * as fontkit from 'fontkit'
import type { FontWeight } from './layout/draw-ops'

/** The report's two parsed fonts, by weight. */
export type PdfFonts = Record<FontWeight, fontkit.Font>

/** Decompresses and parses a font. The browser decompresses the data outside of the main thread. */
async function parseFont(base64: string): Promise<fontkit.Font> {
  const binary = atob(base64)
  const bytes = new Uint8Array(binary.length)
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index)
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return fontkit.create(new Uint8Array(await new Response(stream).arrayBuffer()) as Buffer) as fontkit.Font
}

let fonts: Promise<PdfFonts> | undefined

/** Returns the fonts. They are parsed on the first call. */
export function loadFonts(): Promise<PdfFonts> {
  fonts ??= Promise.all([parseFont(regular), parseFont(strong)]).then(([regular, strong]) => ({ regular, strong }))
  return fonts
}
