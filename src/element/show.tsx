import { computed, effect, signal } from '@preact/signals-core'
import { type Fault, raise } from '../delivery/events'
import { advice } from '../scoring/advice'
import { App } from '../views/App'
import { renderRoot } from '../views/render-root'
import styles from '../views/styles/index.css?inline'
import { internal, say } from './faults'
import { keepKeysInside } from './keys'
import { loadChunk } from './load-chunk'
import { common } from './run'
import type { Run } from './runtime'
import { dress } from './sheet'
import { stand } from './stand'
import { watchLogo } from './theme/logo'
import { probeStyles } from './theme/probe'
import { applyTheme } from './theme/theme'
import { watchTheme } from './theme/watch'
import { followWording } from './wording'

/** Builds the check in the shadow root, and keeps it right while options, scheme and custom properties change. Gives its end. */
export function show(run: Run): () => void {
  const { session, link, leaving, wording, setup } = run
  const { element, shadow, options, runtime, refresh, onFault } = setup
  const [probe, reader, root, box] = ['span', 'span', 'div', 'div'].map(tag => document.createElement(tag)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ]
  probe.className = 'probe'
  reader.hidden = true
  dress(shadow, styles + probeStyles)
  shadow.prepend(probe, reader, root)
  keepKeysInside(root)
  watchLogo(root, onFault)

  const fail = (fault: unknown, code?: Fault['code']) => onFault(internal(fault, code))
  const paint = () => applyTheme(root, reader, options.value, onFault)
  const isAsked = signal(false)
  let isCalled = false
  const stop = effect(() => {
    paint()
    if ((options.value.debug || isAsked.value) && !isCalled) {
      isCalled = true
      // Where it does not come, whoever has asked for it looks at the console.
      loadChunk(setup, 'doctor')
        .then(({ attend }) => attend(run, root, isAsked), say)
        .catch(fail)
    }
    box.lang = root.lang = wording.value.instrument.language
    root.dir = wording.value.direction
  })
  watchTheme(probe, () => {
    refresh()
    paint()
  })

  const follow = () => {
    const [, found = null] = /[#&?;]rc=([0-9A-Za-z]*)/.exec(location.hash) ?? []
    if (found !== (runtime.link ?? null)) link.value = runtime.link = found
    isAsked.value = location.hash.includes('readiness-debug')
  }
  follow()
  addEventListener('hashchange', follow)

  const ready = signal(false)
  let endWording = () => {}
  const worded = new Promise<void>(done => {
    endWording = followWording(run, () => {
      ready.value = true
      done()
    })
  })
  const Check = () =>
    ready.value ? (
      <App
        session={session}
        options={options}
        wording={wording}
        later={name =>
          loadChunk(setup, name).then((loaded): object =>
            name === 'delivery' ? leaving.load() : loaded,
          ) as Promise<never>
        }
        link={link}
        advice={computed(() => advice(session.instrument.value, session.shown.value?.answers ?? {}))}
        onDownload={download => raise(element, 'readiness-download', { ...common(setup.name), ...download })}
        onFault={fail}
      />
    ) : (
      <div class="card" data-screen="loading" />
    )
  const unmount = renderRoot(<Check />, box, fail)
  const text = computed(() => wording.value.text)
  const endStanding = stand({ ...setup, root, box, session, text, link, worded })
  return () => {
    stop()
    endWording()
    endStanding()
    removeEventListener('hashchange', follow)
    unmount()
  }
}
