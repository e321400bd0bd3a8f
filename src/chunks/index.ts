import type { ChunkDefaultExports } from '../element/types'

/**
 * Dynamic import of every chunk's entry, by chunk name: the only list of chunks. The build of the script tag reads names and
 * entries from it, and the npm package loads chunks with it. Its type requires that each entry has the interface that its
 * consumer expects. The literal `import('…')` lets the bundlers of applications split the code. No module of the script
 * tag's file may import this module.
 */
export const chunkImporters = {
  check: () => import('./check'),
  details: () => import('../instrument/iso-42001/details'),
  'full-report': () => import('./full-report'),
  doctor: () => import('./doctor'),
  overlay: () => import('./overlay'),
  delivery: () => import('./delivery'),
  texts: () => import('./texts'),
  'check-texts': () => import('./check-texts'),
  de: () => import('../i18n/locales/de'),
  'de-details': () => import('../i18n/locales/de-details'),
  ar: () => import('../i18n/locales/ar'),
  'ar-details': () => import('../i18n/locales/ar-details'),
  pdf: () => import('./pdf'),
} satisfies { [Name in keyof ChunkDefaultExports]: () => Promise<{ default: ChunkDefaultExports[Name] }> }

/** Name of a chunk. */
export type ChunkName = keyof typeof chunkImporters

/**
 * Names of the chunks that load only after another chunk (the key). The parent chunk contains their file names and hashes,
 * which keeps the script tag's file smaller, and its `sharedModules`, if any, are available to them.
 */
export const childChunksByParent: Partial<Record<ChunkName, readonly ChunkName[]>> = {
  check: ['delivery', 'details', 'full-report'],
  'full-report': ['pdf'],
  texts: ['check-texts', 'de', 'de-details', 'ar', 'ar-details'],
}
