import type { OpenedFile } from '../../../report/file'
import type { DeepStage } from '../deep'

/** A file of the visitor's, read: what is in it, or a sentence why that cannot be opened. */
export async function readSaved({ tools, scorer, text }: DeepStage, file: File): Promise<OpenedFile | string> {
  if (file.size > tools.largest) return text['refused-oversized']
  let written: string
  try {
    written = await file.text()
  } catch {
    return text.notRead
  }
  const read = tools.readFile(scorer, written)
  return read.kind === 'refused' ? text[`refused-${read.reason}`] : read
}
