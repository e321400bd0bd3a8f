/** Chunk `texts`: shows a check in another language, or with a partner's texts. */

import { batch, effect } from '@preact/signals-core'
import type { LoadTextsChild, LocalizedTexts, TextsByKey, TextsChunk, TextsRequest } from '../element/chunk-types'
import type { Problem } from '../events/events'
import { BUILT_IN_LOCALES, findBuiltInLocale } from '../i18n/languages'
import { collectTextsByKey, mapDetailTexts, mapHeadTexts, mapInstrumentTexts } from '../instrument/map-texts'
import { createLazyResource } from '../lib/lazy-resource'
import styles from './texts.css?inline'

/** A request and its state. */
interface RequestState {
  /** Language and partner's texts as JSON: two requests with the same key ask for the same texts. */
  key: string
  load: LoadTextsChild
  /** Whether all texts have loaded without a problem. */
  hasSucceeded: boolean
  done: Promise<void>
}

/** The latest request of each check, by its signal. The texts of an older request that finishes later are dropped. */
const latestRequests = new WeakMap<TextsRequest['target'], RequestState>()

/**
 * Loads the requested texts and applies them: at once or, while the visitor reads a question, when the next screen is shown.
 * Missing or invalid texts are reported as problems, and the default texts are shown instead.
 *
 * @returns a promise that is fulfilled when the texts have loaded, and never rejected
 */
function applyTexts(request: TextsRequest): Promise<void> {
  const { target, language, words, load, onProblem } = request
  const key = JSON.stringify([language, words])
  const last = latestRequests.get(target)
  // A request that failed is repeated after the check was mounted again (`load` is another function), and reported again.
  if (last?.key === key && (last.load === load || last.hasSucceeded)) return last.done
  const state: RequestState = { key, load, hasSucceeded: false, done: Promise.resolve() }
  latestRequests.set(target, state)
  let hasProblems = false
  const report = (problem: Problem) => {
    hasProblems = true
    onProblem(problem)
  }
  state.done = loadTexts({ ...request, onProblem: report }).then(loaded => {
    state.hasSucceeded = !hasProblems
    showTexts(request, loaded, () => latestRequests.get(target) === state)
  })
  return state.done
}

/**
 * Shows loaded texts: at once or, while the visitor reads a question, when another question or screen is shown.
 *
 * @param isLatest whether no newer request was made
 */
function showTexts(request: TextsRequest, loaded: LocalizedTexts, isLatest: () => boolean) {
  const { session, target } = request
  const show = () => {
    if (!isLatest()) return
    batch(() => {
      // If long texts were loaded before, those of the new language are loaded too.
      if (target.peek().details.state.peek()) loaded.details.load()
      target.value = loaded
      session()?.translateResults()
    })
    loadTextsOfLazyViews(request, loaded)
  }
  const questionId = isLatest() && session()?.question.peek()?.id
  if (!questionId) return show()
  const stop = effect(() => {
    if (session()?.question.value?.id === questionId) return
    stop()
    show()
  })
}

/**
 * Adds the texts of the lazily loaded views after the visitor has left the start screen. The first screen that needs them is
 * the result: by then they have loaded.
 */
function loadTextsOfLazyViews({ session, target, load }: TextsRequest, shown: LocalizedTexts): void {
  const locale = findBuiltInLocale(shown.language)
  if (!locale) return
  const addTexts = async () => {
    stop()
    if (target.peek() !== shown) return
    // If the file fails to load, these views are in English. `details`, which loads the same file, reports the problem.
    const texts: TextsByKey = await load(`${locale}-details`).catch(() => ({}))
    if (target.peek() === shown) target.value = { ...shown, text: { ...texts, ...shown.text } }
  }
  const stop = effect(() => {
    if ((session()?.screen.value ?? 'start') !== 'start') queueMicrotask(addTexts)
  })
}

/** Loads the built-in texts of the language and the partner's texts. Never rejects. */
async function loadTexts({ english, language, words, load, onProblem }: TextsRequest): Promise<LocalizedTexts> {
  const builtIn = findBuiltInLocale(language)
  const reportMissing = (problem: Problem): TextsByKey => {
    onProblem(problem.code === 'integrity' ? problem : { ...problem, code: 'words' })
    return {}
  }
  const [localeTexts, partnerTexts] = await Promise.all([
    builtIn ? load(builtIn).catch(reportMissing) : {},
    words ? loadPartnerTexts(words).catch(reportMissing) : {},
  ])
  const texts = { ...localeTexts, ...partnerTexts }
  const isEnglish = /^en\b/i.test(language)
  if (!Object.keys(texts).length) {
    if (!builtIn && !isEnglish && !words)
      onProblem({
        code: 'words',
        message: `There are no texts for "${language}"`,
        hint: `Use en, ${BUILT_IN_LOCALES.join(' or ')}, or give your own texts with the option "words".`,
      })
    return { ...english, details: createDetails(() => ({}), {}) }
  }

  const canonical = canonicalTag(language)
  const replace = replaceTexts(texts)
  return {
    text: { ...english.text, ...texts },
    head: mapHeadTexts(english.head, replace),
    language: canonical,
    translateInstrument: instrument => ({ ...mapInstrumentTexts(instrument, replace), language: canonical }),
    direction: directionOf(canonical),
    details: createDetails(() => (builtIn ? load(`${builtIn}-details`) : {}), partnerTexts),
  }

  /** Returns the long texts, which load when first needed. The partner's texts take precedence over the built-in ones. */
  function createDetails(loadLongTexts: () => TextsByKey | Promise<TextsByKey>, partnerTexts: TextsByKey) {
    return createLazyResource(async () => {
      try {
        const [details, longTexts] = await Promise.all([load('details'), loadLongTexts()])
        return mapDetailTexts(details, replaceTexts({ ...longTexts, ...partnerTexts }))
      } catch (error) {
        onProblem(error as Problem)
        throw error
      }
    })
  }

  async function loadPartnerTexts(given: string | object) {
    const { instrument } = await load('check')
    const [{ readPartnerTexts }, details] = await Promise.all([load('check-texts'), load('details')])
    const instrumentTexts = {
      ...collectTextsByKey(put => mapInstrumentTexts(instrument, put)),
      ...collectTextsByKey(put => mapDetailTexts(details, put)),
    }
    const checked = await readPartnerTexts(given, instrumentTexts, language)
    checked.problems.forEach(onProblem)
    return checked.texts
  }
}

/** Returns a function that replaces a text by that of the same key in `texts`, if there is one. */
const replaceTexts = (texts: TextsByKey) => (key: string, text: string) =>
  (Object.hasOwn(texts, key) ? texts[key] : text) ?? text

/** Returns a language tag in canonical form. Of an invalid tag, such as `de_AT@euro`, it returns the first two letters. */
const canonicalTag = (language: string) => {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? language
  } catch {
    return language.slice(0, 2).toLowerCase()
  }
}

/** Scripts that are written from right to left, by ISO 15924 code. */
const RIGHT_TO_LEFT_SCRIPTS = /Adlm|Arab|Hebr|Nkoo|Syrc|Thaa/

const directionOf = (language: string) =>
  RIGHT_TO_LEFT_SCRIPTS.test(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'

export default { applyTexts, styles } satisfies TextsChunk
