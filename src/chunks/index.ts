import type { ElementChunks } from '../element/types'

/**
 * Every chunk by name, with the entry that it is made of: the one list. The build of the script tag reads names and entries
 * from it, the npm package loads by it, and the types hold each entry to the interface that its consumer expects.
 * Bundlers of applications split at the literal `import('…')`. No module of the tag's file may import this one.
 */
export const chunks = {
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
} satisfies { [Name in keyof ElementChunks]: () => Promise<{ default: ElementChunks[Name] }> }

export type ChunkName = keyof typeof chunks

/**
 * Chunks that are only loaded after another chunk. That one carries their file names and hashes, so that the tag's file
 * need not.
 */
export const childChunks: Partial<Record<ChunkName, readonly ChunkName[]>> = {
  'full-report': ['pdf'],
  texts: ['check-texts', 'de', 'de-details', 'ar', 'ar-details'],
}
