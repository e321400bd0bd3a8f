/** Chunk `texts`: applies texts of another language, or a partner's own, to a check. */

import { batch, effect } from '@preact/signals-core'
import type { LoadTexts, LocalizedTexts, Texts, TextsChunk, TextsRequest } from '../element/chunk-types'
import type { Problem } from '../events/events'
import { builtInLocale, LOCALES } from '../i18n/languages'
import { listTexts, mapDetailTexts, mapTexts } from '../instrument/map-texts'
import { evaluate } from '../scoring/evaluate'
import type { Session } from '../session/session'
import { createLazyResource } from '../views/lazy-resource'
import styles from './texts.css?inline'

interface Request {
  wish: string
  load: LoadTexts
  /** The texts are there, and nothing was wrong with them. */
  isWhole: boolean
  done: Promise<void>
}

/** The last request of each session. An older one that finishes later is dropped. */
const latest = new WeakMap<Session, Request>()

/**
 * Loads the texts that are asked for, and applies them: at once, or with the next step while a question is read.
 * Texts that are missing or invalid are reported, and the visitor sees what there is without them.
 *
 * @returns fulfilled when the texts are there; never rejected
 */
function applyTexts(request: TextsRequest): Promise<void> {
  const { session, language, words, load, onProblem } = request
  const wish = JSON.stringify([language, words])
  const last = latest.get(session)
  // Another mount of the check tries again what failed in an earlier one, and reports it anew.
  if (last?.wish === wish && (last.load === load || last.isWhole)) return last.done
  const own: Request = { wish, load, isWhole: false, done: Promise.resolve() }
  latest.set(session, own)
  let hasFaults = false
  const report = (problem: Problem) => {
    hasFaults = true
    onProblem(problem)
  }
  own.done = make({ ...request, onProblem: report }).then(made => {
    own.isWhole = !hasFaults
    putIn(request, made, () => latest.get(session) === own)
  })
  return own.done
}

/** @param isLatest whether no newer request was made */
function putIn(request: TextsRequest, made: LocalizedTexts, isLatest: () => boolean) {
  const { session, target: wording } = request
  const put = () => {
    if (!isLatest()) return
    batch(() => {
      // What was asked for of the long texts is asked for anew.
      if (wording.peek().details.state.peek()) made.details.load()
      wording.value = made
      reword(session)
    })
    complete(request, made)
  }
  const reading = isLatest() && session.question.peek()?.id
  if (!reading) return put()
  const stop = effect(() => {
    if (session.question.value?.id === reading) return
    stop()
    put()
  })
}

/** Once the visitor has begun, brings the texts of later views: by the result, where they are first met, they are there. */
function complete({ session, target: wording, load }: TextsRequest, made: LocalizedTexts): void {
  const own = builtInLocale(made.instrument.language)
  if (!own) return
  const loadLate = async () => {
    stop()
    if (wording.peek() !== made) return
    // Where they do not come, English stands in; the long texts, which come in the same file, tell of it.
    const late: Texts = await load(`${own}-details`).catch(() => ({}))
    if (wording.peek() === made) wording.value = { ...made, text: { ...late, ...made.text } }
  }
  const stop = effect(() => {
    if (session.screen.value !== 'start') queueMicrotask(loadLate)
  })
}

async function make({ english, language, words, load, onProblem }: TextsRequest): Promise<LocalizedTexts> {
  const own = builtInLocale(language)
  const miss = (problem: Problem): Texts => {
    onProblem(problem.code === 'integrity' ? problem : { ...problem, code: 'words' })
    return {}
  }
  const [locale, partner] = await Promise.all([
    own ? load(own).catch(miss) : {},
    words ? partners(words).catch(miss) : {},
  ])
  const ours = { ...locale, ...partner }
  const isEnglish = /^en\b/i.test(language)
  if (!Object.keys(ours).length) {
    if (!own && !isEnglish && !words)
      onProblem({
        code: 'words',
        message: `There are no words for "${language}"`,
        hint: `Use en, ${LOCALES.join(' or ')}, or give your own with the option "words".`,
      })
    return { ...english, details: longTexts(() => ({}), {}) }
  }

  const canonical = canonicalOf(language)
  return {
    text: { ...english.text, ...ours },
    instrument: { ...mapTexts(english.instrument, putting(ours)), language: canonical },
    direction: directionOf(canonical),
    details: longTexts(() => (own ? load(`${own}-details`) : {}), partner),
  }

  /** They are asked for when they are wanted, ours first and the partner's over them. */
  function longTexts(ours: () => Texts | Promise<Texts>, partner: Texts) {
    return createLazyResource(async () => {
      try {
        const [details, long] = await Promise.all([load('details'), ours()])
        return mapDetailTexts(details, putting({ ...long, ...partner }))
      } catch (error) {
        onProblem(error as Problem)
        throw error
      }
    })
  }

  async function partners(given: string | object) {
    const [{ readWords }, details] = await Promise.all([load('check-texts'), load('details')])
    const known = {
      ...listTexts(put => mapTexts(english.instrument, put)),
      ...listTexts(put => mapDetailTexts(details, put)),
    }
    const checked = await readWords(given, known, language)
    checked.problems.forEach(onProblem)
    return checked.texts
  }
}

/** Says results that stand in the words of now. Nobody is told: nothing is decided anew. */
function reword(session: Session): void {
  const { result, shown, answers, instrument } = session
  const [own, seen] = [result.peek(), shown.peek()]
  if (own) result.value = evaluate(instrument.peek(), own.instrument.hash, answers.peek())
  // One that is looked at is made anew by looking again.
  if (seen?.origin && seen.origin !== 'reload' && seen.result !== own) session.preview(seen.answers, seen.origin)
}

const putting = (texts: Texts) => (key: string, text: string) => (Object.hasOwn(texts, key) ? texts[key] : text) ?? text

/** A page's `lang` may be no tag at all beyond its first letters. */
const canonicalOf = (language: string) => {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? language
  } catch {
    return language.slice(0, 2).toLowerCase()
  }
}

const RIGHT_TO_LEFT = /Adlm|Arab|Hebr|Nkoo|Syrc|Thaa/

const directionOf = (language: string) =>
  RIGHT_TO_LEFT.test(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'

export default { applyTexts, styles } satisfies TextsChunk
