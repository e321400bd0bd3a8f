import { signal } from '@preact/signals'
import type { Texts } from './release'
import { put, say } from './store'
import { count, importWords } from './words'

/** Texts that the guard refuses, by key: the editor keeps them, and nobody else sees them. */
export const drafts = signal<Texts>({})

/** What could not be used of the file that was taken last, a sentence or two each. */
export const notTaken = signal<string[]>([])

/**
 * Takes the texts of a file into the editor, over those that are there.
 * @throws a sentence, where it is no JSON of texts by key
 */
export function takeWords(json: string, own: Texts, english: Texts, language: string): void {
  const made = importWords(json, english, language)
  put({ options: { words: { ...own, ...made.words } } })
  const left = Object.entries(drafts.peek()).filter(([key]) => !Object.hasOwn(made.words, key))
  drafts.value = { ...Object.fromEntries(left), ...made.drafts }
  notTaken.value = made.problems
  say(`${count(Object.keys(made.words).length, 'text')} taken in. ${made.problems.length} cannot be used.`)
}
