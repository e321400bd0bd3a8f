import { BORDER_SHARE, SECONDARY_TEXT_SHARE } from '../../color/mix-shares'
import { BLACK, mixColors, type Oklab, WHITE } from '../../color/oklab'
import { toHex } from '../../color/srgb'

/** Colors of the partner's theme, corrected for contrast on white paper. The keys are the color names of the theme. */
export type PdfPalette = Readonly<Record<'text' | 'accent-text' | 'face' | 'on-face' | 'face-accent', Oklab>>

/**
 * Returns all colors of the report, as `#rrggbb`. Text and lines use the same mix as on the screen; the other shares are
 * specific to the PDF. The `panel…` colors are those of the cover panel.
 */
export const pdfColors = ({
  text,
  'accent-text': accent,
  face: panel,
  'on-face': panelText,
  'face-accent': panelAccent,
}: PdfPalette) => ({
  text: toHex(text),
  softText: toHex(mixColors(text, SECONDARY_TEXT_SHARE, WHITE)),
  line: toHex(mixColors(text, BORDER_SHARE, WHITE)),
  tint: toHex(mixColors(accent, 0.07, WHITE)),
  badge: toHex(mixColors(accent, 0.16, WHITE)),
  accent: toHex(accent),
  panel: toHex(panel),
  panelHighlight: toHex(mixColors(WHITE, 0.14, panel)),
  panelInset: toHex(mixColors(BLACK, 0.4, panel)),
  panelLine: toHex(mixColors(panelText, 0.22, panel)),
  panelSoftText: toHex(mixColors(panelText, SECONDARY_TEXT_SHARE, panel)),
  panelDim: toHex(mixColors(panelText, 0.34, panel)),
  panelText: toHex(panelText),
  panelAccent: toHex(panelAccent),
  good: toHex([0.48, -0.102, 0.0412]),
  part: toHex([0.6, 0.045, 0.1113]),
  missing: toHex([0.53, 0.1413, 0.0751]),
})

export type PdfColors = ReturnType<typeof pdfColors>
