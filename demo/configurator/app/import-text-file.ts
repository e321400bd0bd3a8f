import { signal } from '@preact/signals'
import type { Texts } from './release'
import { announce, applyPatch } from './store'
import { formatCount, parseTextFile } from './text-rows'

/** Texts that the widget's check of texts refuses, by key. Only the editor keeps them; they are in no snippet. */
export const rejectedTexts = signal<Texts>({})

/** Why parts of the last imported file could not be used: a sentence or two for each problem. */
export const importProblems = signal<string[]>([])

/**
 * Adds the texts of a JSON file to the partner's texts; a text of the file replaces one with the same key.
 * @throws an Error with a sentence for the user if the file is not a JSON object of texts by key
 */
export function importTextFile(json: string, ownTexts: Texts, english: Texts, language: string): void {
  const parsed = parseTextFile(json, english, language)
  applyPatch({ options: { words: { ...ownTexts, ...parsed.accepted } } })
  const remaining = Object.entries(rejectedTexts.peek()).filter(([key]) => !Object.hasOwn(parsed.accepted, key))
  rejectedTexts.value = { ...Object.fromEntries(remaining), ...parsed.rejected }
  importProblems.value = parsed.problems
  announce(
    `${formatCount(Object.keys(parsed.accepted).length, 'text')} imported. ${parsed.problems.length} cannot be used.`,
  )
}
