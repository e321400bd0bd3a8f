import type { Signal } from '@preact/signals-core'
import type { Fault } from '../../delivery/events'
import type { Details } from '../../instrument/details'
import type { Instrument } from '../../instrument/schema'
import type { Options } from '../../options/table'
import type { Session } from '../../session/session'
import type { Later } from '../../views/later'
import type { Words } from '../../words/en'
import type { LoadWords } from './words-files'

/** All words of a check. */
export interface Wording {
  text: Words
  /** With its texts in `language`, which is the language of all of them. */
  instrument: Instrument
  direction: 'ltr' | 'rtl'
  details: Later<Details>
}

/** What is asked of the later file `words`. */
export interface Asked {
  session: Session
  /** Where the new words are put. */
  wording: Signal<Wording>
  /** The tag's own words. */
  english: Omit<Wording, 'details'>
  /** A language tag, and the partner's words. */
  language: string
  words: Options['words']
  load: LoadWords
  onFault: (fault: Fault) => void
}
