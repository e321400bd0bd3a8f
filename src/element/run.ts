import { computed, signal } from '@preact/signals-core'
import { raise } from '../delivery/events'
import instrument from '../instrument/iso-42001'
import { versions } from '../instrument/iso-42001/versions'
import { judge } from '../scoring/judge'
import { createSession } from '../session/create'
import { openStore, storeKey } from '../session/store'
import { createLater } from '../views/later'
import type { Wording } from './chunk-types'
import { createLeaving } from './leaving'
import { loadChunk } from './load-chunk'
import type { Run, ShowSetup } from './runtime'
import { english } from './wording'

/** What every event of a check tells. */
export const common = (instance: string) =>
  ({ v: 1, instance, instrument: { id: instrument.id, version: instrument.version } }) as const

/** The run of this name that an earlier element left, else a new one. */
export function takeRun(setup: ShowSetup): Run {
  const { element, name, runtime } = setup
  const left = runtime.runs.get(name)
  if (left) return Object.assign(left, { element, setup })

  const base = common(name)
  const link = signal<string | null>(null)
  const wording = signal<Wording>({ ...english, details: createLater(() => loadChunk(run.setup, 'details')) })
  // Whole at the end of this function; the session reads the options at once.
  const run = { setup, element, link, wording } as Run
  const options = () => run.setup.options.peek()
  const session = createSession({
    instrument: computed(() => wording.value.instrument),
    judge: (asked, answers) => judge(asked, versions[asked.version] ?? '', answers),
    store: () =>
      openStore(options().save, storeKey(name, instrument), () =>
        run.setup.onFault({
          code: 'storage',
          message: 'Answers cannot be kept here',
          hint: 'They last until the page is left.',
        }),
      ),
    listen: event => {
      const { type, ...detail } = event
      const option = type === 'answer' && options().webhookAnswers && { option: session.answers.peek()[event.question] }
      const { context } = options()
      if (run.element) raise(run.element, `readiness-${type}`, { ...base, context, ...detail, ...option } as never)
      run.leaving.tell(event)
    },
  })
  const leaving = createLeaving(options, () =>
    loadChunk(run.setup, 'delivery').then(({ deliver }) =>
      deliver({
        session,
        options,
        base,
        target: () => run.element,
        onFault: fault => run.setup.onFault(fault),
      }),
    ),
  )
  runtime.runs.set(name, Object.assign(run, { session, leaving }))
  return run
}
