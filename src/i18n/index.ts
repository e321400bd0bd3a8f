import { frameTexts } from './en'
import { deliveryTexts } from './en-delivery'
import { fullReportTexts } from './en-full-report'
import { overlayTexts } from './en-overlay'
import { pdfTexts } from './en-pdf'
import { reportTexts } from './en-report'
import { prefixTextKeys } from './prefix-keys'

/**
 * All English texts of the user interface, in tables by the view that uses them. No key is in two tables, because
 * partners replace texts by key alone.
 */
export const uiTextTables = {
  frame: frameTexts,
  modes: overlayTexts,
  depth: fullReportTexts,
  leaves: deliveryTexts,
  report: reportTexts,
  pdf: prefixTextKeys('pdf', pdfTexts),
}
