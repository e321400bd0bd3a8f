import type { ImportedResultFile } from '../../../report/result-file'
import type { ReportContext } from '../report-context'

/**
 * Reads a result file that the visitor chose. Returns its content, or a sentence for the visitor that says why the file
 * cannot be opened.
 */
export async function readSavedFile(
  { tools, scorer, text }: ReportContext,
  file: File,
): Promise<ImportedResultFile | string> {
  if (file.size > tools.maxFileBytes) return text['refused-oversized']
  let content: string
  try {
    content = await file.text()
  } catch {
    return text.notRead
  }
  const read = tools.readFile(scorer, content)
  return read.kind === 'refused' ? text[`refused-${read.reason}`] : read
}
