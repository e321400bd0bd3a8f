import type { ReadonlySignal, Signal } from '@preact/signals-core'
import type { Problem } from '../events/events'
import type { FrameTexts } from '../i18n/en'
import type { StartTexts } from '../i18n/en-start'
import type { Details } from '../instrument/details'
import type { Instrument } from '../instrument/schema'
import type { LazyResource } from '../lib/lazy-resource'
import type { Options } from '../options/table'
import type { Session, SessionEvent } from '../session/session'
import type { SaveMode } from '../session/web-storage'
import type { LoadedCheck, ShownHead } from '../views/props'

/** File name of a chunk, and the SRI hash that the browser checks before the file runs. */
export interface ChunkFile {
  file: string
  integrity: string
}

/** All texts of one check, in one language. */
export interface LocalizedTexts {
  /** Texts of the widget by key. Texts that are missing here are the English ones of the loaded check. */
  text: StartTexts & Partial<FrameTexts>
  /** What the start screen shows of the instrument. */
  head: ShownHead
  /** BCP 47 tag of all texts of the check. */
  language: string
  direction: 'ltr' | 'rtl'
  /** Returns the instrument with its texts in this language. */
  translateInstrument(instrument: Instrument): Instrument
  /** The long texts of the instrument, loaded when first needed. */
  details: LazyResource<Details>
}

/** What the chunk `check` needs of the element. */
export interface CheckContext {
  texts: ReadonlySignal<LocalizedTexts>
  /** Returns where answers are stored. Called for each access, because the option `save` may change. */
  saveMode: () => SaveMode
  /** Name of the instance, under which texts are stored. */
  instance: string
  isSendingDeclined: Signal<boolean>
  onEvent: (event: SessionEvent) => void
  onProblem: (problem: Problem) => void
}

/** Default export of the chunk `check`: everything from the first question to the band, in English. */
export interface CheckChunk {
  createCheck(context: CheckContext): LoadedCheck
  /** The built-in instrument, in English. */
  instrument: Instrument
  styles: string
}

/** Texts by key, in one object: the texts of the widget (buttons, labels), of the lazily loaded views and of the instrument. */
export type TextsByKey = Readonly<Record<string, string>>

/** A partner's texts after validation: the valid texts, and a problem for each invalid one. */
export interface CheckedTexts {
  texts: TextsByKey
  problems: Problem[]
}

/** Default export of each chunk that the chunk `texts` loads, by chunk name. */
export interface TextsChildChunkExports {
  /** The check, whose instrument has the English texts that a partner's texts are compared with. */
  check: CheckChunk
  /** The long texts of the instrument, in English. */
  details: Details
  /** German texts that are needed from the start screen to the result. */
  de: TextsByKey
  /** The other German texts: those of the lazily loaded views, and the long texts of the instrument. */
  'de-details': TextsByKey
  /** Arabic texts, split into two chunks like the German ones. */
  ar: TextsByKey
  'ar-details': TextsByKey
  'check-texts': {
    /**
     * Loads and validates a partner's texts. Never rejects.
     *
     * @param given URL of a JSON file, or the texts by key
     * @param instrument texts of the instrument by key, in English
     * @param language BCP 47 tag of the partner's texts
     */
    readPartnerTexts(given: string | object, instrument: TextsByKey, language: string): Promise<CheckedTexts>
  }
}

/** Loads a chunk that the chunk `texts` needs. */
export type LoadTextsChild = <Name extends keyof TextsChildChunkExports>(
  name: Name,
) => Promise<TextsChildChunkExports[Name]>

/** A request to show a check in another language or with a partner's texts. */
export interface TextsRequest {
  /** Returns the session, or undefined until the chunk `check` is loaded. */
  session: () => Session | undefined
  /** The signal that receives the new texts. */
  target: Signal<LocalizedTexts>
  /** The English texts, which are part of the script tag's file. */
  english: Omit<LocalizedTexts, 'details'>
  /** Requested language: a BCP 47 tag. */
  language: string
  /** The partner's texts: a URL, texts by key, or null. */
  words: Options['words']
  /** Each mount of the check passes its own function, so that texts that failed to load are retried after a remount. */
  load: LoadTextsChild
  onProblem: (problem: Problem) => void
}

/** Default export of the chunk `texts`. */
export interface TextsChunk {
  applyTexts(request: TextsRequest): Promise<void>
  styles: string
}
