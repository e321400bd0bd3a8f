import type { Fault } from '../../delivery/events'
import type { Details } from '../../instrument/details'

/** Texts by key, of the frame, of later views and of the instrument, all in one. */
export type Texts = Readonly<Record<string, string>>

/** What a partner's words come to: those that can stand, and what is wrong with the others. */
export interface CheckedWords {
  words: Texts
  faults: Fault[]
}

/** What comes in a later file that has to do with words, by the file's short name. */
export interface WordsFiles {
  /** The instrument's long texts, in English. */
  details: Details
  /** A language's texts: first what the way to the result needs, then the long texts. */
  de: Texts
  'de-details': Texts
  ar: Texts
  'ar-details': Texts
  'words-check': {
    /**
     * Reads the partner's words and checks each. Never throws.
     *
     * @param given the address of a JSON, or the texts themselves
     * @param instrument the instrument's texts by key, in English
     * @param language what the words are said to be in
     */
    readWords(given: string | object, instrument: Texts, language: string): Promise<CheckedWords>
  }
}

export type LoadWords = <Name extends keyof WordsFiles>(name: Name) => Promise<WordsFiles[Name]>
