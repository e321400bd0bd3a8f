/** Chunk `pdf`: the report as a PDF, made in the visitor's browser. */
import { canSet, makePdf, missingIn } from '../report/pdf'
import type { PdfChunk } from '../views/props'

export default { canSet, makePdf, missingIn } satisfies PdfChunk
