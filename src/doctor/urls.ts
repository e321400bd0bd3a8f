import { attempt } from '../lib/attempt'

/** An address in full, or null where it is none: a page in a file, a sandbox or a blob is no base for every text. */
export const parseUrl = (address: string, base?: string): URL | null => attempt(() => new URL(address, base)) ?? null

/** The folder that the file lies in; null where it lies in none. */
export const folderOf = (address: string): string | null => parseUrl('.', address)?.href ?? null

/** Without query and fragment; of what carries its content in its address, the kind alone. */
export function pageAddress(address: string): string {
  if (/^data:/i.test(address)) return 'data:…'
  return address.replace(/[?#].*/s, '')
}
