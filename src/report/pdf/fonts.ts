import { regular, strong } from 'virtual:pdf-fonts'
import * as fontkit from 'fontkit'
import type { Face } from './layout/draw-ops'

/** The report's two faces, opened. */
export type Fonts = Record<Face, fontkit.Font>

/** Unpacked by the browser, off the page's own thread. */
async function open(packed: string): Promise<fontkit.Font> {
  const letters = atob(packed)
  const bytes = new Uint8Array(letters.length)
  for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at)
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
  return fontkit.create(new Uint8Array(await new Response(stream).arrayBuffer()) as Buffer) as fontkit.Font
}

let opened: Promise<Fonts> | undefined

/** The fonts, opened when they are first needed. */
export function fonts(): Promise<Fonts> {
  opened ??= Promise.all([open(regular), open(strong)]).then(([regular, strong]) => ({ regular, strong }))
  return opened
}
