import { signal } from '@preact/signals-core'
import { raiseEvent } from '../events/events'
import { instrumentHead } from '../instrument/iso-42001/head'
import { attempt } from '../lib/attempt'
import { createLazyResource } from '../lib/lazy-resource'
import type { SessionEvent } from '../session/session'
import { KEY_PREFIX, savedSessionKey, webStorages } from '../session/web-storage'
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
        ({ createCheck }) => {
          // Sends what an earlier page view could not send.
          instance.delivery.handleEvent()
          return createCheck({
            texts,
            saveMode: () => options().save,
            instance: name,
            isSendingDeclined,
            onEvent,
            onProblem: problem => instance.context.onProblem(problem),
          })
        },
        problem => {
          loading = null
          throw problem
        },
      )
      return loading
    },
    check: createLazyResource(() => instance.loadCheck()),
    hasSavedAnswers() {
      const { save } = options()
      const [tabStorage, deviceStorage] = webStorages
      const storage = save === 'device' ? deviceStorage : tabStorage
      return save !== 'none' && !!attempt(() => storage().getItem(savedSessionKey(name, instrumentHead)))
    },
    reset() {
      if (session()) return session()?.restart()
      for (const storage of webStorages)
        attempt(() => {
          for (const key of Object.keys(storage()))
            if (key.startsWith(`${KEY_PREFIX}${name}:`)) storage().removeItem(key)
        })
      onEvent({ type: 'reset' })
    },
    delivery: createLazyDelivery(options, () =>
      instance.loadCheck().then(async ({ session }) => {
        const { deliver } = await loadChunkAndStyles(instance.context, 'delivery')
        return deliver({
          session,
          options,
          base,
          target: () => instance.element,
          onProblem: problem => instance.context.onProblem(problem),
        })
      }),
    ),
  }
  runtime.instances.set(name, instance)
  return instance
}
