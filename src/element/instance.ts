import { computed, signal } from '@preact/signals-core'
import { raiseEvent } from '../events/events'
import instrument from '../instrument/iso-42001'
import { versions } from '../instrument/iso-42001/versions'
import { evaluate } from '../scoring/evaluate'
import { openStore, storeKey } from '../session/answer-store'
import { createSession } from '../session/create-session'
import { createLazyResource } from '../views/lazy-resource'
import type { LocalizedTexts } from './chunk-types'
import { englishTexts } from './follow-locale'
import { createLazyDelivery } from './lazy-delivery'
import { loadChunk } from './load-chunk'
import type { CheckInstance, MountContext } from './types'

/** What every event of a check tells. */
export const eventBase = (instance: string) =>
  ({ v: 1, instance, instrument: { id: instrument.id, version: instrument.version } }) as const

/** The run of this name that an earlier element left, else a new one. */
export function getOrCreateInstance(setup: MountContext): CheckInstance {
  const { element, name, runtime } = setup
  const left = runtime.checkInstances.get(name)
  if (left) return Object.assign(left, { element, context: setup })

  const base = eventBase(name)
  const link = signal<string | null>(null)
  const wording = signal<LocalizedTexts>({
    ...englishTexts,
    details: createLazyResource(() => loadChunk(run.context, 'details')),
  })
  // Whole at the end of this function; the session reads the options at once.
  const run = { context: setup, element, link, texts: wording } as CheckInstance
  const options = () => run.context.options.peek()
  const session = createSession({
    instrument: computed(() => wording.value.instrument),
    judge: (asked, answers) => evaluate(asked, versions[asked.version] ?? '', answers),
    store: () =>
      openStore(options().save, storeKey(name, instrument), () =>
        run.context.onProblem({
          code: 'storage',
          message: 'Answers cannot be kept here',
          hint: 'They last until the page is left.',
        }),
      ),
    listen: event => {
      const { type, ...detail } = event
      const option = type === 'answer' && options().webhookAnswers && { option: session.answers.peek()[event.question] }
      const { context } = options()
      if (run.element) raiseEvent(run.element, `readiness-${type}`, { ...base, context, ...detail, ...option } as never)
      run.delivery.handle(event)
    },
  })
  const leaving = createLazyDelivery(options, () =>
    loadChunk(run.context, 'delivery').then(({ deliver }) =>
      deliver({
        session,
        options,
        base,
        target: () => run.element,
        onProblem: problem => run.context.onProblem(problem),
      }),
    ),
  )
  runtime.checkInstances.set(name, Object.assign(run, { session, delivery: leaving }))
  return run
}
