import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the project, absolute. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Where the build is written. */
export const dist = join(root, 'dist')

/** The tag's one file, by name in `dist`. */
export const tagFile = 'readiness-check.js'
