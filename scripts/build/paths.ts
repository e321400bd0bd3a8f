import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of the project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** Absolute path of the folder that the build writes to. */
export const dist = join(root, 'dist')

/** Name in `dist` of the file that the script tag loads. */
export const tagFile = 'readiness-check.js'

/** Name in `dist` of the tag's file with the chunk `check` inside. */
export const wholeFile = 'readiness-check.whole.js'
