/** Chunk `pdf`: creates the report as a PDF in the visitor's browser. */
import { findMissingCharacters, makePdf, supportsScriptOf } from '../report/pdf'
import type { PdfChunk } from '../views/props'

export default { supportsScriptOf, makePdf, findMissingCharacters } satisfies PdfChunk
