import { attempt } from '../lib/attempt'

/**
 * Parses an address relative to `base`. Returns `null` if the address is invalid or if the base cannot be a base (the
 * address of a page in a sandbox, a blob or a data URL, for example).
 */
export const parseUrl = (address: string, base?: string): URL | null => attempt(() => new URL(address, base)) ?? null

/** Returns the address of the folder that contains the file; `null` if the address has no folder. */
export const folderUrlOf = (address: string): string | null => parseUrl('.', address)?.href ?? null

/**
 * Removes query and fragment from an address, also a fragment that a mail filter has encoded: it may be a result. Shortens
 * a `data:` address to `data:…`, since it contains the whole content.
 */
export function stripQueryAndFragment(address: string): string {
  if (/^data:/i.test(address)) return 'data:…'
  return address.replace(/(?:[?#]|%(?:25)*23).*/s, '')
}
