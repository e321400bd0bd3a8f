import { computed, signal } from '@preact/signals-core'
import { describe, expect, test } from 'vitest'
import check from '../../../src/chunks/check-texts'
import texts from '../../../src/chunks/texts'
import type { LoadTexts, LocalizedTexts } from '../../../src/element/chunk-types'
import type { Problem } from '../../../src/events/events'
import { frameTexts } from '../../../src/i18n/en'
import ar from '../../../src/i18n/locales/ar'
import de from '../../../src/i18n/locales/de'
import deDetails from '../../../src/i18n/locales/de-details'
import instrument from '../../../src/instrument/iso-42001'
import details from '../../../src/instrument/iso-42001/details'
import { score } from '../../../src/scoring'
import { createSession } from '../../../src/session/create-session'
import type { SessionEvent } from '../../../src/session/session'
import { createLazyResource } from '../../../src/views/lazy-resource'

const files: Record<string, unknown> = { de, ar, 'de-details': deDetails, details, 'check-texts': check }
const english = { text: frameTexts, instrument, direction: 'ltr' } as const

/** A session in English, and a way to ask for other words. */
function room(missing: string[] = []) {
  const wording = signal<LocalizedTexts>({ ...english, details: createLazyResource(async () => details) })
  const events: SessionEvent[] = []
  const problems: Problem[] = []
  const held: { name: string; release: () => void }[] = []
  const holding = new Set<string>()
  const session = createSession({
    instrument: computed(() => wording.value.instrument),
    judge: score,
    store: () => ({ read: () => null, write: () => {}, erase: () => {} }),
    listen: event => events.push(event),
  })
  const load = (async (name: string) => {
    if (holding.has(name)) await new Promise<void>(release => held.push({ name, release }))
    if (missing.includes(name)) throw { code: 'file', message: `${name} did not come`, hint: 'Serve it.' }
    return files[name]
  }) as LoadTexts
  return {
    session,
    wording,
    events,
    problems,
    hold: (name: string) => holding.add(name),
    release: (name: string) => {
      for (const one of held) if (one.name === name) one.release()
    },
    anotherMount: () => (name => load(name)) as LoadTexts,
    /** @param mounted the loader of a mount of the check */
    ask: (language: string, words: object | null = null, mounted = load) =>
      texts.applyTexts({
        session,
        target: wording,
        english,
        language,
        words: words as never,
        load: mounted,
        onProblem: problem => problems.push(problem),
      }),
  }
}

const finish = ({ session }: ReturnType<typeof room>) => {
  session.start()
  for (let question = session.question.peek(); question; question = session.question.peek()) {
    session.answer(question.id, question.id === 'meets' ? 'use' : question.scoring ? 'begun' : 'unsure')
    session.next()
  }
}

describe('words of another language', () => {
  test('are put in, with their language and direction', async () => {
    const german = room()
    await german.ask('de-AT')
    expect(german.wording.value.text.start).toBe(de.start)
    expect(german.session.instrument.value.language).toBe('de-AT')
    expect(german.session.instrument.value.bands[0]?.name).toBe(de['band.setting-out.name'])
    const arabic = room()
    await arabic.ask('ar')
    expect(arabic.wording.value.direction).toBe('rtl')
    expect([...german.problems, ...arabic.problems]).toEqual([])
  })

  test('wait for the next step while a question is read', async () => {
    const { session, wording, ask } = room()
    session.start()
    session.answer('meets', 'use')
    await ask('de')
    expect(wording.value.text.next).toBe(frameTexts.next)
    expect(session.question.value?.prompt).toBe('What does your organisation do with AI?')
    session.next()
    expect(wording.value.text.next).toBe(de.next)
    expect(session.question.value?.prompt).toBe(de['question.existing.prompt'])
    expect(session.answers.value).toEqual({ meets: ['use'] })
  })

  test('say a result that stands anew, and tell nobody', async () => {
    const at = room()
    finish(at)
    const told = at.events.length
    const before = at.session.result.value
    await at.ask('de')
    const after = at.session.result.value
    expect(after?.locale).toBe('de')
    expect(after?.gaps[0]?.title).toBe(de[`question.${after?.gaps[0]?.id}.gap.2.title` as keyof typeof de])
    expect(after?.score).toBe(before?.score)
    expect(after?.instrument.hash).toBe(before?.instrument.hash)
    expect(at.events).toHaveLength(told)
  })

  test('say a result anew that is only looked at, and leave it looked at', async () => {
    const at = room()
    finish(at)
    at.session.preview({ meets: ['use'], policy: 'begun' }, 'trial')
    await at.ask('de')
    expect(at.session.shown.value?.origin).toBe('trial')
    expect(at.session.shown.value?.result.locale).toBe('de')
    expect(at.session.result.value?.locale).toBe('de')
    at.session.endPreview()
    expect(at.session.shown.value?.origin).toBeNull()
  })

  test('what was asked for last stands, whatever comes last', async () => {
    const { wording, ask, hold, release } = room()
    hold('de')
    const slow = ask('de')
    await ask('ar')
    release('de')
    await slow
    expect(wording.value.text.start).toBe(ar.start)
  })

  test.each(['the same mount', 'another mount'])(
    'asked for again by %s while they load, are waited for',
    async mount => {
      const { wording, ask, hold, release, anotherMount } = room()
      hold('de')
      void ask('de')
      const again = mount === 'another mount' ? ask('de', null, anotherMount()) : ask('de')
      setTimeout(() => release('de'))
      await again
      expect(wording.value.text.start).toBe(de.start)
    },
  )

  test('that stand are not loaded again by another mount, those that failed are', async () => {
    const whole = room()
    await whole.ask('de')
    const before = whole.wording.value
    await whole.ask('de', null, whole.anotherMount())
    expect(whole.wording.value).toBe(before)
    const missing = ['de']
    const failed = room(missing)
    await failed.ask('de')
    await failed.ask('de')
    expect(failed.problems).toHaveLength(1)
    missing.pop()
    await failed.ask('de', null, failed.anotherMount())
    expect(failed.wording.value.text.start).toBe(de.start)
  })

  test('of later views come once the visitor has begun, and a partner’s stand over them', async () => {
    const { wording, session, ask } = room()
    await ask('de', { copyLink: 'Link holen' })
    expect(wording.value.text).not.toHaveProperty('print')
    session.start()
    await expect.poll(() => wording.value.text).toHaveProperty('print', deDetails.print)
    expect(wording.value.text).toMatchObject({ copyLink: 'Link holen', start: de.start })
  })

  test('English comes back', async () => {
    const { wording, ask } = room()
    await ask('ar')
    await ask('en-GB')
    expect(wording.value.text).toBe(frameTexts)
    expect(wording.value.direction).toBe('ltr')
  })

  test('long texts come when they are asked for, and anew with other words', async () => {
    const { wording, ask } = room()
    await ask('de')
    expect(wording.value.details.state.peek()).toBeNull()
    wording.value.details.load()
    await expect.poll(() => wording.value.details.value?.labels.good).toBe(deDetails['label.good'])
    expect(wording.value.details.value?.questions.audit?.effort).toBe('M')
    await ask('en')
    await expect.poll(() => wording.value.details.value?.labels.good).toBe(details.labels.good)
  })

  test('what does not come leaves English, and is told', async () => {
    const { wording, ask, problems } = room(['de'])
    await ask('de')
    expect(wording.value.text).toBe(frameTexts)
    expect(wording.value.instrument.language).toBe('en')
    expect(problems).toEqual([{ code: 'words', message: 'de did not come', hint: 'Serve it.' }])
  })

  test('a language without words leaves English, and is told', async () => {
    const { wording, ask, problems } = room()
    await ask('fr')
    expect(wording.value.instrument.language).toBe('en')
    expect(problems.map(({ message }) => message)).toEqual(['There are no words for "fr"'])
  })

  test('a tag that is none beyond its first letters is taken by them', async () => {
    const { session, ask } = room()
    await ask('de_AT@euro')
    expect(session.instrument.value.language).toBe('en')
    await ask('de-')
    expect(session.instrument.value.language).toBe('de')
  })
})

describe('words of a partner', () => {
  test('stand over those of the language, each by its key', async () => {
    const { wording, ask } = room()
    await ask('de', { start: 'Los geht’s', 'band.running.name': 'Läuft', 'question.audit.why': 'Darum.' })
    expect(wording.value.text.start).toBe('Los geht’s')
    expect(wording.value.text.next).toBe(de.next)
    expect(wording.value.instrument.bands[3]?.name).toBe('Läuft')
    wording.value.details.load()
    await expect.poll(() => wording.value.details.value?.questions.audit?.why).toBe('Darum.')
  })

  test('bring a language of their own', async () => {
    const { wording, session, ask, problems } = room()
    await ask('he', { start: 'להתחיל' })
    expect(problems).toEqual([])
    expect(wording.value.direction).toBe('rtl')
    expect(session.instrument.value.language).toBe('he')
    expect(wording.value.text.next).toBe(frameTexts.next)
  })

  test('that cannot stand are told, and ours stand there', async () => {
    const { wording, ask, problems } = room()
    await ask('en', { start: 'Get certified', next: 'Go on', nxt: '' })
    expect(wording.value.text).toMatchObject({ start: frameTexts.start, next: 'Go on' })
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['words', '"start" claims too much: "certified"'],
      ['words', '"nxt" is no key'],
    ])
  })
})
