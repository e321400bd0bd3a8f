import { effect } from '@preact/signals-core'
import type { Fault } from '../delivery/events'
import instrument from '../instrument/iso-42001'
import { en } from '../words/en'
import type { LoadTexts, TextsChunk } from './chunk-types'
import { ownOf } from './languages'
import { localeOf } from './locale'
import type { Run } from './runtime'
import { dress } from './sheet'

/** The tag's own words. */
export const english = { text: en, instrument, direction: 'ltr' } as const

/** How long the start waits for other words, in milliseconds: then it begins in English, and they come when they come. */
const PATIENCE = 1500

/**
 * Keeps the words those that the options ask for; the chunk `texts` applies what is not English.
 *
 * @param done called once there is something to be shown, and perhaps again
 * @returns an end to it
 */
export function followWording(run: Run, done: () => void): () => void {
  const { session, wording, setup } = run
  const { element, shadow, options, onFault } = setup
  const { loadChunk } = setup.runtime
  const load: LoadTexts = name => loadChunk(name, run.setup.shadow, options.peek().assets)
  let timer = 0
  let chunk: Promise<TextsChunk> | undefined
  const stop = effect(() => {
    const { words, locale } = options.value
    const language = localeOf(element, locale)
    // Where there can be no other words, there is nothing to wait for: it is told, that is all.
    if (wording.peek().text !== en || !(words || ownOf(language))) done()
    if (!(words || chunk) && /^en\b/i.test(language)) return
    timer ||= window.setTimeout(done, PATIENCE)
    chunk ??= loadChunk('texts', shadow, options.peek().assets)
    chunk
      .then(({ applyTexts, styles }) => {
        dress(shadow, styles)
        return applyTexts({ session, wording, english, language, words, load, onFault })
      })
      .catch((fault: Fault) => onFault(fault.code === 'integrity' ? fault : { ...fault, code: 'words' }))
      .then(done)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
