import { signal } from '@preact/signals'
import type { Texts } from './release'

/** Texts that the guard refuses, by key: the editor keeps them, and nobody else sees them. */
export const drafts = signal<Texts>({})
