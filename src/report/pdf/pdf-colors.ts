import { TEXT_SHARE_IN_BORDERS, TEXT_SHARE_IN_SECONDARY_TEXT } from '../../color/mix-shares'
import { BLACK, mixColors, type Oklab, WHITE } from '../../color/oklab'
import { oklabToHex } from '../../color/srgb'

/** Colors of the partner's theme, corrected for contrast on white paper. The keys are the color names of the theme. */
export type PdfPalette = Readonly<Record<'text' | 'accent-text' | 'face' | 'on-face' | 'face-accent', Oklab>>

/**
 * Returns all colors of the report, as `#rrggbb`. Text and lines use the same mix as on the screen; the other shares are
 * specific to the PDF. The `panel…` colors are those of the cover panel.
 */
export const createPdfColors = ({
  text,
  'accent-text': accent,
  face: panel,
  'on-face': panelText,
  'face-accent': panelAccent,
}: PdfPalette) => ({
  text: oklabToHex(text),
  softText: oklabToHex(mixColors(text, TEXT_SHARE_IN_SECONDARY_TEXT, WHITE)),
  line: oklabToHex(mixColors(text, TEXT_SHARE_IN_BORDERS, WHITE)),
  tint: oklabToHex(mixColors(accent, 0.07, WHITE)),
  badge: oklabToHex(mixColors(accent, 0.16, WHITE)),
  accent: oklabToHex(accent),
  panel: oklabToHex(panel),
  panelHighlight: oklabToHex(mixColors(WHITE, 0.14, panel)),
  panelInset: oklabToHex(mixColors(BLACK, 0.4, panel)),
  panelLine: oklabToHex(mixColors(panelText, 0.22, panel)),
  panelSoftText: oklabToHex(mixColors(panelText, TEXT_SHARE_IN_SECONDARY_TEXT, panel)),
  panelDim: oklabToHex(mixColors(panelText, 0.34, panel)),
  panelText: oklabToHex(panelText),
  panelAccent: oklabToHex(panelAccent),
  good: oklabToHex([0.48, -0.102, 0.0412]),
  part: oklabToHex([0.6, 0.045, 0.1113]),
  missing: oklabToHex([0.53, 0.1413, 0.0751]),
})

export type PdfColors = ReturnType<typeof createPdfColors>
