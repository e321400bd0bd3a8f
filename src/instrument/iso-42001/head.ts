import type { Instrument } from '../schema'

/** What the start screen shows of an instrument, and what names it in events and stored answers. */
export type InstrumentHead = Pick<Instrument, 'id' | 'version' | 'language' | 'name' | 'title' | 'intro' | 'minutes'>

/** The head of the built-in instrument, apart from its questions: the script tag's file contains only the head. */
export const instrumentHead: InstrumentHead = {
  id: 'iso-42001',
  version: '1.0.0',
  language: 'en',
  name: 'ISO/IEC 42001',
  title: 'Where do you stand on ISO/IEC 42001?',
  intro: 'Find out whether it applies to you, what it expects, and which gaps matter most.',
  minutes: 5,
}
