import { computed, signal } from '@preact/signals-core'
import { raiseEvent } from '../events/events'
import instrument from '../instrument/iso-42001'
import { scoringHashByVersion } from '../instrument/iso-42001/versions'
import { scoreWithKnownHash } from '../scoring/score-with-known-hash'
import { createSession } from '../session/create-session'
import { createSavedText, savedSessionKey } from '../session/saved-text'
import { sweepSavedTexts } from '../session/sweep-saved-texts'
import { createLazyResource } from '../views/lazy-resource'
import type { LocalizedTexts } from './chunk-types'
import { englishTexts } from './follow-locale-and-words'
import { createLazyDelivery } from './lazy-delivery'
import { loadChunkAndStyles } from './load-chunk-and-styles'
import type { CheckInstance, MountContext } from './types'

/** Returns the fields that the `detail` of every event of an instance has. */
export const createEventBase = (instance: string) =>
  ({ v: 1, instance, instrument: { id: instrument.id, version: instrument.version } }) as const

/** Returns the instance of this name that a removed element has left, else a new instance. */
export function getOrCreateInstance(context: MountContext): CheckInstance {
  const { element, name, runtime } = context
  const existing = runtime.instances.get(name)
  if (existing) return Object.assign(existing, { element, context })

  const base = createEventBase(name)
  const resultLink = signal<string | null>(null)
  const texts = signal<LocalizedTexts>({
    ...englishTexts,
    details: createLazyResource(() => loadChunkAndStyles(instance.context, 'details')),
  })
  // The missing members are added at the end of this function; `createSession()` already reads the options.
  const instance = { context, element, resultLink, texts } as CheckInstance
  const options = () => instance.context.options.peek()
  const session = createSession({
    instrument: computed(() => texts.value.instrument),
    score: (instrument, answers) =>
      scoreWithKnownHash(instrument, scoringHashByVersion[instrument.version] ?? '', answers),
    getStore: () =>
      createSavedText(options().save, savedSessionKey(name, instrument), () =>
        instance.context.onProblem({
          code: 'storage',
          message: 'Answers cannot be stored here',
          hint: 'They last until the visitor leaves the page.',
        }),
      ),
    onEvent: event => {
      const { type, ...detail } = event
      const option = type === 'answer' && options().webhookAnswers && { option: session.answers.peek()[event.question] }
      const full = { ...base, context: options().context, ...detail, ...option }
      // Also what an earlier configuration of the delivery has left: this one may have none.
      if (type === 'reset' && !Object.keys(session.answers.peek()).length) sweepSavedTexts(name, instrument, 'none')
      if (instance.element) raiseEvent(instance.element, `readiness-${type}`, full as never)
      instance.delivery.handleEvent(event)
    },
  })
  const delivery = createLazyDelivery(options, () =>
    loadChunkAndStyles(instance.context, 'delivery').then(({ deliver }) =>
      deliver({
        session,
        options,
        base,
        target: () => instance.element,
        onProblem: problem => instance.context.onProblem(problem),
      }),
    ),
  )
  runtime.instances.set(name, Object.assign(instance, { session, delivery }))
  // In a separate task, so that the start screen is painted first.
  setTimeout(() => sweepSavedTexts(name, instrument, options().save))
  return instance
}
