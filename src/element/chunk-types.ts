import type { Signal } from '@preact/signals-core'
import type { Problem } from '../events/events'
import type { FrameTexts } from '../i18n/en'
import type { Details } from '../instrument/details'
import type { Instrument } from '../instrument/schema'
import type { Options } from '../options/table'
import type { Session } from '../session/session'
import type { LazyResource } from '../views/lazy-resource'

/** A chunk's file name, and the hash that the file is checked against before it runs. */
export interface ChunkFile {
  file: string
  integrity: string
}

/** All texts of a check. */
export interface LocalizedTexts {
  text: FrameTexts
  /** With its texts in `language`, which is the language of all of them. */
  instrument: Instrument
  direction: 'ltr' | 'rtl'
  details: LazyResource<Details>
}

/** Texts by key, of the frame, of later views and of the instrument, all in one. */
export type Texts = Readonly<Record<string, string>>

/** The outcome of a check of a partner's texts: the valid texts, and the problems of the others. */
export interface CheckedTexts {
  texts: Texts
  problems: Problem[]
}

/** What the chunk `texts` expects of the chunks that it loads, by name. */
export interface TextsChildChunks {
  /** The instrument's long texts, in English. */
  details: Details
  /** A language's texts: first what the way to the result needs, then the long texts. */
  de: Texts
  'de-details': Texts
  ar: Texts
  'ar-details': Texts
  'check-texts': {
    /**
     * Reads a partner's texts and checks each. Never throws.
     *
     * @param given the address of a JSON, or the texts themselves
     * @param instrument the instrument's texts by key, in English
     * @param language the language that the partner's texts are meant to be in
     */
    readWords(given: string | object, instrument: Texts, language: string): Promise<CheckedTexts>
  }
}

export type LoadTexts = <Name extends keyof TextsChildChunks>(name: Name) => Promise<TextsChildChunks[Name]>

/** A request for texts of another language, or a partner's. */
export interface TextsRequest {
  session: Session
  /** Receives the new texts. */
  target: Signal<LocalizedTexts>
  /** The texts in the tag's file. */
  english: Omit<LocalizedTexts, 'details'>
  /** A language tag, and the partner's texts. */
  language: string
  words: Options['words']
  /** One function for each mount of the check. */
  load: LoadTexts
  onProblem: (problem: Problem) => void
}

/** What the element expects of the chunk `texts`. */
export interface TextsChunk {
  applyTexts(request: TextsRequest): Promise<void>
  styles: string
}
