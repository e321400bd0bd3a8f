import { LINE, SECOND_TEXT } from '../../color/mix-shares'
import { BLACK, mix, type Oklab, WHITE } from '../../color/oklab'
import { toHex } from '../../color/srgb'

/** What the theme's guard makes of the partner's accent on white paper. */
export type Palette = Readonly<Record<'text' | 'accent-text' | 'face' | 'on-face' | 'face-accent', Oklab>>

/** The colours of the report. Text and lines are mixed as on the screen; the other shares are those of print alone. */
export const pdfColors = ({
  text,
  'accent-text': accent,
  face,
  'on-face': onFace,
  'face-accent': faceAccent,
}: Palette) => ({
  text: toHex(text),
  soft: toHex(mix(text, SECOND_TEXT, WHITE)),
  line: toHex(mix(text, LINE, WHITE)),
  tint: toHex(mix(accent, 0.07, WHITE)),
  ring: toHex(mix(accent, 0.16, WHITE)),
  accent: toHex(accent),
  face: toHex(face),
  faceLight: toHex(mix(WHITE, 0.14, face)),
  faceWell: toHex(mix(BLACK, 0.4, face)),
  faceLine: toHex(mix(onFace, 0.22, face)),
  faceSoft: toHex(mix(onFace, SECOND_TEXT, face)),
  faceDim: toHex(mix(onFace, 0.34, face)),
  onFace: toHex(onFace),
  faceAccent: toHex(faceAccent),
  good: toHex([0.48, -0.102, 0.0412]),
  part: toHex([0.6, 0.045, 0.1113]),
  missing: toHex([0.53, 0.1413, 0.0751]),
})

export type PdfColors = ReturnType<typeof pdfColors>
