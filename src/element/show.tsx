import { raise } from '../delivery/events'
import instrument from '../instrument/iso-42001'
import { versions } from '../instrument/iso-42001/versions'
import { advice } from '../scoring/advice'
import { judge } from '../scoring/judge'
import { createSession } from '../session/create'
import { computed, effect, signal } from '../session/signals'
import { openStore, storeKey } from '../session/store'
import { App } from '../views/App'
import { drawLive } from '../views/live'
import styles from '../views/styles/index.css?inline'
import { en } from '../words/en'
import { internal } from './faults'
import { keepKeysInside } from './keys'
import { directionOf, localeOf } from './locale'
import type { Run, ShowSetup } from './runtime'
import { dress } from './sheet'
import { stand } from './stand'
import probeStyles from './theme/probe.css?inline'
import { applyTheme } from './theme/theme'
import { watchTheme } from './theme/watch'

/** What every event of a check tells. */
export const common = (instance: string) =>
  ({ v: 1, instance, instrument: { id: instrument.id, version: instrument.version } }) as const

/** The run of this name that an earlier element left, else a new one. */
export function takeRun({ element, name, options, runtime, onFault }: ShowSetup): Run {
  const left = runtime.runs.get(name)
  if (left) {
    left.element = element
    return left
  }
  const store = computed(() =>
    openStore(options.value.save, storeKey(name, instrument), () =>
      onFault({ code: 'storage', message: 'Answers cannot be kept here', hint: 'They last until the page is left.' }),
    ),
  )
  const session = createSession({
    instrument: signal(instrument),
    judge: (asked, answers) => judge(asked, versions[asked.version] ?? '', answers),
    store: () => store.peek(),
    listen: ({ type, ...detail }) => {
      if (run.element) raise(run.element, `readiness-${type}`, { ...common(name), ...detail } as never)
    },
  })
  const run: Run = { session, element, link: signal<string | null>(null) }
  runtime.runs.set(name, run)
  return run
}

/** Builds the check in the shadow root, and keeps it right while options, scheme and custom properties change. Gives its end. */
export function show(setup: ShowSetup, { session, link }: Run): () => void {
  const { element, shadow, options, runtime, refresh, onFault } = setup
  const [probe, reader, root, box] = ['span', 'span', 'div', 'div'].map(tag => document.createElement(tag)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ]
  probe.className = 'probe'
  reader.hidden = true
  box.lang = instrument.language
  dress(shadow, styles + probeStyles)
  shadow.prepend(probe, reader, root)
  keepKeysInside(root)

  const paint = () => applyTheme(root, reader, options.value)
  const stop = effect(() => {
    paint()
    root.lang = localeOf(element, options.value.locale)
    root.dir = directionOf(root.lang)
  })
  watchTheme(probe, () => {
    refresh()
    paint()
  })

  const follow = () => {
    const [, found = null] = /[#&]rc=([^&]*)/.exec(location.hash) ?? []
    if (found !== (runtime.link ?? null)) link.value = runtime.link = found
  }
  follow()
  addEventListener('hashchange', follow)

  const text = signal(en)
  const endDrawing = drawLive(
    () => (
      <App
        session={session}
        options={options}
        words={text}
        later={name =>
          runtime.later(name, shadow, options.peek().assets).then(
            loaded => {
              if ('styles' in loaded) dress(shadow, loaded.styles)
              return loaded
            },
            fault => {
              onFault(fault)
              throw fault
            },
          )
        }
        link={link}
        advice={computed(() => advice(instrument, session.shown.value?.answers ?? {}))}
        onFault={fault => onFault(internal(fault))}
      />
    ),
    box,
  )
  const endStanding = stand({ ...setup, root, box, session, text })
  return () => {
    stop()
    endStanding()
    removeEventListener('hashchange', follow)
    endDrawing()
  }
}
