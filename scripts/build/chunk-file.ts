import { handoverKey } from '../../src/chunks/handover'

/**
 * Returns the code of a chunk's file, from a module with one statement, which exports the function that evaluates the chunk.
 * The file runs as a classic script and as a module: see `src/chunks/handover.ts`.
 *
 * A byte order mark makes browsers read a classic script as UTF-8, whatever encoding the page or the server declares. Strict
 * mode is what the sources, which are modules, are written for.
 */
export const chunkFileCode = (name: string, moduleCode: string): string =>
  `\uFEFF"use strict";window[Symbol.for("${handoverKey(name)}")]=${moduleCode.replace(/^[\s\S]*?\bexport default\s*/, '')}`
