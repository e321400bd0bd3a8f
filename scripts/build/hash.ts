import { createHash } from 'node:crypto'

/** Returns the Subresource Integrity hash of a file: `sha384-` and base64. */
export const integrityHash = (code: string | Buffer) => `sha384-${createHash('sha384').update(code).digest('base64')}`

/** Returns a hash of ten characters for the name of a file; all are safe in file names and addresses. */
export const contentHash = (code: string) => createHash('sha256').update(code).digest('base64url').slice(0, 10)
