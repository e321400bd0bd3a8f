/** A later file: puts words of another language, or a partner's own, into a check. */

import { batch, effect } from '@preact/signals-core'
import type { Fault } from '../../delivery/events'
import { exchangeDetails, exchangeWords, listWords } from '../../instrument/words'
import { judge } from '../../scoring/judge'
import type { Session } from '../../session/session'
import { createLater } from '../../views/later'
import { LANGUAGES, ownOf } from '../languages'
import type { Asked, Wording } from './wording'
import styles from './words.css?inline'
import type { Texts, WordsFiles } from './words-files'

/** In the tag's build, the files that this one loads stand for their names: the tag's own file does not know them. */
const named = <Name extends keyof WordsFiles>(name: Name) => (__OWN__[name] ?? name) as Name

/** What was asked for last, by run: what comes late and is no longer wanted is dropped. */
const wanted = new WeakMap<object, string>()

/**
 * Brings the words that are asked for, and puts them in: at once, or with the next step while a question is read.
 * What cannot be had or used is told, and the visitor sees what there is without it.
 *
 * @returns fulfilled when the words are there; never rejected
 */
export async function tailor(asked: Asked): Promise<void> {
  const { session, wording, language, words } = asked
  const wish = JSON.stringify([language, words])
  if (wanted.get(session) === wish) return
  wanted.set(session, wish)
  const made = await make(asked)
  const put = () => {
    if (wanted.get(session) !== wish) return
    batch(() => {
      // What was asked for of the long texts is asked for anew.
      if (wording.peek().details.state.peek()) made.details.load()
      wording.value = made
      reword(session)
    })
    complete(asked, made)
  }
  const reading = session.question.peek()?.id
  if (!reading) return put()
  const stop = effect(() => {
    if (session.question.value?.id === reading) return
    stop()
    put()
  })
}

/** Once the visitor has begun, brings the texts of later views: by the result, where they are first met, they are there. */
function complete({ session, wording, load }: Asked, made: Wording): void {
  const own = ownOf(made.instrument.language)
  if (!own) return
  const bring = async () => {
    stop()
    if (wording.peek() !== made) return
    // Where they do not come, English stands in; the long texts, which come in the same file, tell of it.
    const late: Texts = await load(named(`${own}-details`)).catch(() => ({}))
    if (wording.peek() === made) wording.value = { ...made, text: { ...late, ...made.text } }
  }
  const stop = effect(() => {
    if (session.screen.value !== 'start') queueMicrotask(bring)
  })
}

async function make({ english, language, words, load, onFault }: Asked): Promise<Wording> {
  const own = ownOf(language)
  const miss = (fault: Fault): Texts => {
    onFault(fault.code === 'integrity' ? fault : { ...fault, code: 'words' })
    return {}
  }
  const [locale, partner] = await Promise.all([
    own ? load(named(own)).catch(miss) : {},
    words ? partners(words).catch(miss) : {},
  ])
  const ours = { ...locale, ...partner }
  const isEnglish = /^en\b/i.test(language)
  if (!Object.keys(ours).length) {
    if (!own && !isEnglish && !words)
      onFault({
        code: 'words',
        message: `There are no words for "${language}"`,
        hint: `Use en, ${LANGUAGES.join(' or ')}, or give your own with the option "words".`,
      })
    return { ...english, details: longTexts(() => ({}), {}) }
  }

  const canonical = canonicalOf(language)
  return {
    text: { ...english.text, ...ours },
    instrument: { ...exchangeWords(english.instrument, putting(ours)), language: canonical },
    direction: directionOf(canonical),
    details: longTexts(() => (own ? load(named(`${own}-details`)) : {}), partner),
  }

  /** They are asked for when they are wanted, ours first and the partner's over them. */
  function longTexts(ours: () => Texts | Promise<Texts>, partner: Texts) {
    return createLater(async () => {
      try {
        const [details, long] = await Promise.all([load('details'), ours()])
        return exchangeDetails(details, putting({ ...long, ...partner }))
      } catch (fault) {
        onFault(fault as Fault)
        throw fault
      }
    })
  }

  async function partners(given: string | object) {
    const [{ readWords }, details] = await Promise.all([load(named('words-check')), load('details')])
    const known = {
      ...listWords(put => exchangeWords(english.instrument, put)),
      ...listWords(put => exchangeDetails(details, put)),
    }
    const checked = await readWords(given, known, language)
    checked.faults.forEach(onFault)
    return checked.words
  }
}

/** Says results that stand in the words of now. Nobody is told: nothing is decided anew. */
function reword(session: Session): void {
  const { result, shown, answers, instrument } = session
  const [own, seen] = [result.peek(), shown.peek()]
  if (own) result.value = judge(instrument.peek(), own.instrument.hash, answers.peek())
  // One that is looked at is made anew by looking again.
  if (seen?.origin && seen.origin !== 'reload' && seen.result !== own) session.look(seen.answers, seen.origin)
}

export { styles }

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
