import { effect } from '@preact/signals-core'
import type { Problem } from '../events/events'
import { chooseLocale } from '../i18n/choose-locale'
import { startTexts } from '../i18n/en-start'
import { findBuiltInLocale } from '../i18n/languages'
import { instrumentHead } from '../instrument/iso-42001/head'
import { adoptStyles } from '../lib/adopt-styles'
import type { LoadTextsChild, LocalizedTexts, TextsChunk } from './chunk-types'
import type { CheckInstance } from './types'

/** The English texts, which are part of the script tag's file. */
export const englishTexts: Omit<LocalizedTexts, 'details'> = {
  text: startTexts,
  head: instrumentHead,
  language: 'en',
  direction: 'ltr',
  translateInstrument: instrument => instrument,
}

/** Longest time, in milliseconds, that the start screen waits for texts to load. Then it is shown in English until they load. */
const MAX_WAIT = 1500

/**
 * Keeps the texts of a check in line with the options `locale` and `words`. The chunk `texts` loads and applies texts
 * that are not the built-in English ones.
 *
 * @param onTextsReady called when there are texts to show; may be called again
 * @returns a function that stops following the options
 */
export function followLocaleAndWords(instance: CheckInstance, onTextsReady: () => void): () => void {
  const { check, texts, context } = instance
  const { element, shadow, options, onProblem } = context
  const { loadChunk } = context.runtime
  const load: LoadTextsChild = name => loadChunk(name, instance.context.shadow, options.peek().assets)
  let timer = 0
  let chunk: Promise<TextsChunk> | undefined
  const stop = effect(() => {
    const { words, locale } = options.value
    const language = chooseLocale(element, locale)
    // Without built-in or partner texts for the language there is nothing to wait for; the chunk only reports the problem.
    if (texts.peek().text !== startTexts || !(words || findBuiltInLocale(language))) onTextsReady()
    if (!(words || chunk) && /^en\b/i.test(language)) return
    timer ||= window.setTimeout(onTextsReady, MAX_WAIT)
    chunk ??= loadChunk('texts', shadow, options.peek().assets)
    chunk
      .then(({ applyTexts, styles }) => {
        adoptStyles(shadow, styles)
        return applyTexts({
          session: () => check.loaded?.session,
          target: texts,
          english: englishTexts,
          language,
          words,
          load,
          onProblem,
        })
      })
      .catch((problem: Problem) => onProblem(problem.code === 'integrity' ? problem : { ...problem, code: 'words' }))
      .then(onTextsReady)
  })
  return () => {
    clearTimeout(timer)
    stop()
  }
}
