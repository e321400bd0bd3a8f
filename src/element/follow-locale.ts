import { effect } from '@preact/signals-core'
import type { Problem } from '../events/events'
import { chooseLocale } from '../i18n/choose-locale'
import { frameTexts } from '../i18n/en'
import { builtInLocale } from '../i18n/languages'
import instrument from '../instrument/iso-42001'
import { adoptStyles } from '../lib/adopt-styles'
import type { LoadTexts, TextsChunk } from './chunk-types'
import type { CheckInstance } from './types'

/** The tag's own words. */
export const englishTexts = { text: frameTexts, instrument, direction: 'ltr' } as const

/** How long the start waits for other words, in milliseconds: then it begins in English, and they come when they come. */
const PATIENCE = 1500

/**
 * Keeps the words those that the options ask for; the chunk `texts` applies what is not English.
 *
 * @param done called once there is something to be shown, and perhaps again
 * @returns an end to it
 */
export function followLocale(run: CheckInstance, done: () => void): () => void {
  const { session, texts: wording, context: setup } = run
  const { element, shadow, options, onProblem } = setup
  const { loadChunk } = setup.runtime
  const load: LoadTexts = name => loadChunk(name, run.context.shadow, options.peek().assets)
  let timer = 0
  let chunk: Promise<TextsChunk> | undefined
  const stop = effect(() => {
    const { words, locale } = options.value
    const language = chooseLocale(element, locale)
    // Where there can be no other words, there is nothing to wait for: it is told, that is all.
    if (wording.peek().text !== frameTexts || !(words || builtInLocale(language))) done()
    if (!(words || chunk) && /^en\b/i.test(language)) return
    timer ||= window.setTimeout(done, PATIENCE)
    chunk ??= loadChunk('texts', shadow, options.peek().assets)
    chunk
      .then(({ applyTexts, styles }) => {
        adoptStyles(shadow, styles)
        return applyTexts({
          session,
          target: wording,
          english: englishTexts,
          language,
          words,
          load,
          onProblem: onProblem,
        })
      })
      .catch((problem: Problem) => onProblem(problem.code === 'integrity' ? problem : { ...problem, code: 'words' }))
      .then(done)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
