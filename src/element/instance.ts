import { signal } from '@preact/signals-core'
import { raiseEvent } from '../events/events'
import { instrumentHead } from '../instrument/iso-42001/head'
import { createLazyResource } from '../lib/lazy-resource'
import { createSavedText, savedSessionKey } from '../session/saved-text'
import type { SessionEvent } from '../session/session'
import type { LoadedCheck } from '../views/props'
import type { LocalizedTexts } from './chunk-types'
import { englishTexts } from './follow-locale-and-words'
import { createLazyDelivery } from './lazy-delivery'
import { loadChunkAndStyles } from './load-chunk-and-styles'
import type { CheckInstance, MountContext } from './types'

/** Returns the fields that the `detail` of every event of an instance has. */
export const createEventBase = (instance: string) =>
  ({ v: 1, instance, instrument: { id: instrumentHead.id, version: instrumentHead.version } }) as const

/** Returns the instance of this name that a removed element has left, else a new instance. */
export function getOrCreateInstance(context: MountContext): CheckInstance {
  const { element, name, runtime } = context
  const existing = runtime.instances.get(name)
  if (existing) return Object.assign(existing, { element, context })

  const base = createEventBase(name)
  const isSendingDeclined = signal(false)
  const texts = signal<LocalizedTexts>({
    ...englishTexts,
    details: createLazyResource(() => loadChunkAndStyles(instance.context, 'details')),
  })
  const options = () => instance.context.options.peek()
  const getStore = () =>
    createSavedText(options().save, savedSessionKey(name, instrumentHead), () =>
      instance.context.onProblem({
        code: 'storage',
        message: 'Answers cannot be stored here',
        hint: 'They last until the visitor leaves the page.',
      }),
    )
  const session = () => instance.check.loaded?.session
  const onEvent = (event: SessionEvent) => {
    const { type, ...detail } = event
    const option = type === 'answer' &&
      options().webhookAnswers && { option: session()?.answers.peek()[event.question] }
    const full = { ...base, context: options().context, ...detail, ...option }
    if (instance.element) raiseEvent(instance.element, `readiness-${type}`, full as never)
    instance.delivery.handleEvent(event)
  }
  let loading: Promise<LoadedCheck> | null = null
  const instance: CheckInstance = {
    context,
    element,
    isSendingDeclined,
    resultLink: signal(null),
    texts,
    // Each check creates its own session, but only once: the chunk is loaded by the start screen and by the views after it.
    loadCheck() {
      instance.check.load()
      loading ??= loadChunkAndStyles(instance.context, 'check').then(
        ({ createCheck }) => createCheck({ texts, getStore, isSendingDeclined, onEvent }),
        problem => {
          loading = null
          throw problem
        },
      )
      return loading
    },
    check: createLazyResource(() => instance.loadCheck()),
    hasSavedAnswers: () => getStore().read() !== null,
    reset() {
      if (session()) return session()?.restart()
      getStore().erase()
      onEvent({ type: 'reset' })
    },
    delivery: createLazyDelivery(options, () =>
      loadChunkAndStyles(instance.context, 'delivery').then(({ deliver }) =>
        deliver({
          session,
          options,
          base,
          target: () => instance.element,
          onProblem: problem => instance.context.onProblem(problem),
        }),
      ),
    ),
  }
  runtime.instances.set(name, instance)
  return instance
}
