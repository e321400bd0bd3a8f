import { createHash } from 'node:crypto'

/** A Subresource Integrity value: `sha384-` and base64. */
export const integrity = (code: string | Buffer) => `sha384-${createHash('sha384').update(code).digest('base64')}`

/** Ten characters that change with the content, safe in a file name and an address. */
export const contentHash = (code: string) => createHash('sha256').update(code).digest('base64url').slice(0, 10)
