import { effect } from '@preact/signals-core'
import type { Fault } from '../delivery/events'
import instrument from '../instrument/iso-42001'
import { en } from '../words/en'
import { ownOf } from './languages'
import type { LaterFiles, LoadHere } from './later/files'
import { localeOf } from './locale'
import type { Run } from './runtime'
import { dress } from './sheet'

/** The tag's own words. */
export const english = { text: en, instrument, direction: 'ltr' } as const

/** How long the start waits for other words, in milliseconds: then it begins in English, and they come when they come. */
const PATIENCE = 1500

/**
 * Keeps the words those that the options ask for; a later file brings what is not English.
 *
 * @param done called once there is something to be shown, and perhaps again
 * @returns an end to it
 */
export function followWording(run: Run, done: () => void): () => void {
  const { session, wording, setup } = run
  const { element, shadow, options, onFault } = setup
  const load: LoadHere = name => run.setup.runtime.later(name, run.setup.shadow, options.peek().assets)
  let timer = 0
  let tailoring: Promise<LaterFiles['words']> | undefined
  const stop = effect(() => {
    const { words, locale } = options.value
    const language = localeOf(element, locale)
    // Where there can be no other words, there is nothing to wait for: it is told, that is all.
    if (wording.peek().text !== en || !(words || ownOf(language))) done()
    if (!(words || tailoring) && /^en\b/i.test(language)) return
    timer ||= window.setTimeout(done, PATIENCE)
    tailoring ??= load('words')
    tailoring
      .then(({ tailor, styles }) => {
        dress(shadow, styles)
        return tailor({ session, wording, english, language, words, load, onFault })
      })
      .catch((fault: Fault) => onFault(fault.code === 'integrity' ? fault : { ...fault, code: 'words' }))
      .then(done)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
