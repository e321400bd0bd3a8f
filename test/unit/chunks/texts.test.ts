import { computed, signal } from '@preact/signals-core'
import { describe, expect, it } from 'vitest'
import check from '../../../src/chunks/check-texts'
import texts from '../../../src/chunks/texts'
import type { LoadTextsChild, LocalizedTexts } from '../../../src/element/chunk-types'
import { englishTexts } from '../../../src/element/follow-locale-and-words'
import type { Problem } from '../../../src/events/events'
import { frameTexts } from '../../../src/i18n/en'
import { startTexts } from '../../../src/i18n/en-start'
import ar from '../../../src/i18n/locales/ar'
import de from '../../../src/i18n/locales/de'
import deDetails from '../../../src/i18n/locales/de-details'
import instrument from '../../../src/instrument/iso-42001'
import details from '../../../src/instrument/iso-42001/details'
import { createLazyResource } from '../../../src/lib/lazy-resource'
import { score } from '../../../src/scoring'
import { createSession } from '../../../src/session/create-session'
import type { SessionEvent } from '../../../src/session/session'

const files: Record<string, unknown> = {
  check: { instrument },
  de,
  ar,
  'de-details': deDetails,
  details,
  'check-texts': check,
}

/** Creates a session in English, and functions to request other texts. `missing` names the chunks that fail to load. */
function createSetup(missing: string[] = []) {
  const target = signal<LocalizedTexts>({ ...englishTexts, details: createLazyResource(async () => details) })
  const events: SessionEvent[] = []
  const problems: Problem[] = []
  const delayedLoads: { name: string; release: () => void }[] = []
  const delayedNames = new Set<string>()
  const session = createSession({
    instrument: computed(() => target.value.translateInstrument(instrument)),
    score: score,
    getStore: () => ({ read: () => null, write: () => {}, erase: () => {} }),
    isSendingDeclined: signal(false),
    onEvent: event => events.push(event),
  })
  const load = (async (name: string) => {
    if (delayedNames.has(name)) await new Promise<void>(release => delayedLoads.push({ name, release }))
    if (missing.includes(name)) throw { code: 'file', message: `${name} did not load`, hint: 'Serve it.' }
    return files[name]
  }) as LoadTextsChild
  return {
    session,
    target,
    events,
    problems,
    /** Delays loads of this chunk until `release()`. */
    delay: (name: string) => delayedNames.add(name),
    release: (name: string) => {
      for (const delayed of delayedLoads) if (delayed.name === name) delayed.release()
    },
    /** Returns the load function of another mount of the check. */
    mountAgain: () => (name => load(name)) as LoadTextsChild,
    /** @param mountLoad the load function of one mount of the check */
    request: (language: string, words: object | null = null, mountLoad = load) =>
      texts.applyTexts({
        session: () => session,
        target,
        english: englishTexts,
        language,
        words: words as never,
        load: mountLoad,
        onProblem: problem => problems.push(problem),
      }),
  }
}

/** Answers all questions, so that the session shows the result. */
const answerAllQuestions = ({ session }: ReturnType<typeof createSetup>) => {
  session.start()
  for (let question = session.question.peek(); question; question = session.question.peek()) {
    session.answer(question.id, question.id === 'meets' ? 'use' : question.scoring ? 'begun' : 'unsure')
    session.next()
  }
}

describe('applyTexts for another language', () => {
  it('shows the texts with their language and direction', async () => {
    const german = createSetup()
    await german.request('de-AT')
    expect(german.target.value.text.start).toBe(de.start)
    expect(german.session.instrument.value.language).toBe('de-AT')
    expect(german.session.instrument.value.bands[0]?.name).toBe(de['band.setting-out.name'])
    const arabic = createSetup()
    await arabic.request('ar')
    expect(arabic.target.value.direction).toBe('rtl')
    expect([...german.problems, ...arabic.problems]).toEqual([])
  })

  it('waits for the next screen while the visitor reads a question', async () => {
    const { session, target, request } = createSetup()
    session.start()
    session.answer('meets', 'use')
    await request('de')
    expect(target.value.text.next).toBeUndefined()
    expect(session.question.value?.prompt).toBe('What does your organisation do with AI?')
    session.next()
    expect(target.value.text.next).toBe(de.next)
    expect(session.question.value?.prompt).toBe(de['question.existing.prompt'])
    expect(session.answers.value).toEqual({ meets: ['use'] })
  })

  it('translates the result without raising an event', async () => {
    const setup = createSetup()
    answerAllQuestions(setup)
    const eventCount = setup.events.length
    const before = setup.session.result.value
    await setup.request('de')
    const after = setup.session.result.value
    expect(after?.locale).toBe('de')
    expect(after?.gaps[0]?.title).toBe(de[`question.${after?.gaps[0]?.id}.gap.2.title` as keyof typeof de])
    expect(after?.score).toBe(before?.score)
    expect(after?.instrument.hash).toBe(before?.instrument.hash)
    expect(setup.events).toHaveLength(eventCount)
  })

  it('translates a previewed result, which remains a preview', async () => {
    const setup = createSetup()
    answerAllQuestions(setup)
    setup.session.previewResult({ meets: ['use'], policy: 'begun' }, 'trial')
    await setup.request('de')
    expect(setup.session.shownResult.value?.origin).toBe('trial')
    expect(setup.session.shownResult.value?.result.locale).toBe('de')
    expect(setup.session.result.value?.locale).toBe('de')
    setup.session.endPreview()
    expect(setup.session.shownResult.value?.origin).toBeNull()
  })

  it('shows the texts that were requested last, even if earlier ones load later', async () => {
    const { target, request, delay, release } = createSetup()
    delay('de')
    const slowRequest = request('de')
    await request('ar')
    release('de')
    await slowRequest
    expect(target.value.text.start).toBe(ar.start)
  })

  it.each(['the same mount', 'another mount'])(
    'waits for texts that are loading when %s requests them again',
    async mount => {
      const { target, request, delay, release, mountAgain } = createSetup()
      delay('de')
      void request('de')
      const again = mount === 'another mount' ? request('de', null, mountAgain()) : request('de')
      setTimeout(() => release('de'))
      await again
      expect(target.value.text.start).toBe(de.start)
    },
  )

  it('loads texts again after another mount only if they have failed to load', async () => {
    const loaded = createSetup()
    await loaded.request('de')
    const before = loaded.target.value
    await loaded.request('de', null, loaded.mountAgain())
    expect(loaded.target.value).toBe(before)
    const missing = ['de']
    const failed = createSetup(missing)
    await failed.request('de')
    await failed.request('de')
    expect(failed.problems).toHaveLength(1)
    missing.pop()
    await failed.request('de', null, failed.mountAgain())
    expect(failed.target.value.text.start).toBe(de.start)
  })

  it('adds the texts of lazily loaded views once the visitor starts; the partner’s texts take precedence', async () => {
    const { target, session, request } = createSetup()
    await request('de', { copyLink: 'Link holen' })
    expect(target.value.text).not.toHaveProperty('print')
    session.start()
    await expect.poll(() => target.value.text).toHaveProperty('print', deDetails.print)
    expect(target.value.text).toMatchObject({ copyLink: 'Link holen', start: de.start })
  })

  it('shows English again when English is requested', async () => {
    const { target, request } = createSetup()
    await request('ar')
    await request('en-GB')
    expect(target.value.text).toBe(startTexts)
    expect(target.value.direction).toBe('ltr')
  })

  it('loads long texts when they are needed, and again after the language has changed', async () => {
    const { target, request } = createSetup()
    await request('de')
    expect(target.value.details.state.peek()).toBeNull()
    target.value.details.load()
    await expect.poll(() => target.value.details.loaded?.labels.good).toBe(deDetails['label.good'])
    expect(target.value.details.loaded?.questions.audit?.effort).toBe('M')
    await request('en')
    await expect.poll(() => target.value.details.loaded?.labels.good).toBe(details.labels.good)
  })

  it('keeps English and reports a problem if a chunk fails to load', async () => {
    const { target, request, problems } = createSetup(['de'])
    await request('de')
    expect(target.value.text).toBe(startTexts)
    expect(target.value.language).toBe('en')
    expect(problems).toEqual([{ code: 'words', message: 'de did not load', hint: 'Serve it.' }])
  })

  it('keeps English and reports a problem for a language without texts', async () => {
    const { target, request, problems } = createSetup()
    await request('fr')
    expect(target.value.language).toBe('en')
    expect(problems.map(({ message }) => message)).toEqual(['There are no texts for "fr"'])
  })

  it('uses the first letters of an invalid language tag', async () => {
    const { session, request } = createSetup()
    await request('de_AT@euro')
    expect(session.instrument.value.language).toBe('en')
    await request('de-')
    expect(session.instrument.value.language).toBe('de')
  })
})

describe('applyTexts with a partner’s texts', () => {
  it('replaces the texts of the language key by key', async () => {
    const { target, request } = createSetup()
    await request('de', { start: 'Los geht’s', 'band.running.name': 'Läuft', 'question.audit.why': 'Darum.' })
    expect(target.value.text.start).toBe('Los geht’s')
    expect(target.value.text.next).toBe(de.next)
    expect(target.value.translateInstrument(instrument).bands[3]?.name).toBe('Läuft')
    target.value.details.load()
    await expect.poll(() => target.value.details.loaded?.questions.audit?.why).toBe('Darum.')
  })

  it('shows a language that is not built in', async () => {
    const { target, session, request, problems } = createSetup()
    await request('he', { start: 'להתחיל' })
    expect(problems).toEqual([])
    expect(target.value.direction).toBe('rtl')
    expect(session.instrument.value.language).toBe('he')
    expect(target.value.text.next).toBeUndefined()
  })

  it('reports invalid texts and shows the built-in ones instead', async () => {
    const { target, request, problems } = createSetup()
    await request('en', { start: 'Get certified', next: 'Go on', nxt: '' })
    expect(target.value.text).toMatchObject({ start: frameTexts.start, next: 'Go on' })
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['words', '"start" claims too much: "certified"'],
      ['words', '"nxt" is not a known key'],
    ])
  })
})
