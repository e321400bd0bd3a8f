import { frameTexts } from './en'
import { deliveryTexts } from './en-delivery'
import { fullReportTexts } from './en-full-report'
import { overlayTexts } from './en-overlay'
import { pdfTexts } from './en-pdf'
import { reportTexts } from './en-report'
import { prefixKeys } from './prefix-keys'

/** Every table of frame texts, by the name of its view. A key stands in one of them only: later views read all as one. */
export const textTables = {
  frame: frameTexts,
  modes: overlayTexts,
  depth: fullReportTexts,
  leaves: deliveryTexts,
  report: reportTexts,
  pdf: prefixKeys('pdf', pdfTexts),
}
