import type { OpenedFile } from '../../../report/result-file'
import type { ReportContext } from '../report-context'

/** A file of the visitor's, read: what is in it, or a sentence why that cannot be opened. */
export async function readSavedFile({ tools, scorer, text }: ReportContext, file: File): Promise<OpenedFile | string> {
  if (file.size > tools.maxFileBytes) return text['refused-oversized']
  let written: string
  try {
    written = await file.text()
  } catch {
    return text.notRead
  }
  const read = tools.readFile(scorer, written)
  return read.kind === 'refused' ? text[`refused-${read.reason}`] : read
}
