import { raise } from '../delivery/events'
import instrument from '../instrument/iso-42001'
import { advice } from '../scoring/advice'
import { computed, effect, signal } from '../session/signals'
import { App } from '../views/App'
import { drawLive } from '../views/live'
import styles from '../views/styles/index.css?inline'
import { en } from '../words/en'
import { internal } from './faults'
import { keepKeysInside } from './keys'
import { bring } from './later/bring'
import { directionOf, localeOf } from './locale'
import { common } from './run'
import type { Run } from './runtime'
import { dress } from './sheet'
import { stand } from './stand'
import probeStyles from './theme/probe.css?inline'
import { applyTheme } from './theme/theme'
import { watchTheme } from './theme/watch'

/** Builds the check in the shadow root, and keeps it right while options, scheme and custom properties change. Gives its end. */
export function show({ session, link, leaving, setup }: Run): () => void {
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
          bring(setup, name).then((loaded): object => (name === 'delivery' ? leaving.load() : loaded)) as Promise<never>
        }
        link={link}
        advice={computed(() => advice(instrument, session.shown.value?.answers ?? {}))}
        onDownload={download => raise(element, 'readiness-download', { ...common(setup.name), ...download })}
        onFault={fault => onFault(internal(fault))}
      />
    ),
    box,
  )
  const endStanding = stand({ ...setup, root, box, session, text, link })
  return () => {
    stop()
    endStanding()
    removeEventListener('hashchange', follow)
    endDrawing()
  }
}
