import { computed, effect, signal } from '@preact/signals-core'
import { type Problem, raiseEvent } from '../events/events'
import { internalProblem, warnOnce } from '../events/report-problem'
import { adoptStyles } from '../lib/adopt-styles'
import { containKeyboard } from '../lib/contain-keyboard'
import { advice } from '../scoring/advice'
import { applyTheme } from '../theme/apply-theme'
import { probeStyles } from '../theme/probe'
import { watchLogo } from '../theme/watch-logo'
import { watchTheme } from '../theme/watch-theme'
import { App } from '../views/App'
import { renderRoot } from '../views/render-root'
import styles from '../views/styles/index.css?inline'
import { attachMode } from './attach-mode'
import { followLocale } from './follow-locale'
import { eventBase } from './instance'
import { loadChunk } from './load-chunk'
import type { CheckInstance } from './types'

/** Builds the check in the shadow root, and keeps it right while options, scheme and custom properties change. Gives its end. */
export function renderCheck(run: CheckInstance): () => void {
  const { session, link, delivery: leaving, texts: wording, context: setup } = run
  const { element, shadow, options, runtime, refresh, onProblem } = setup
  const [probe, reader, root, box] = ['span', 'span', 'div', 'div'].map(tag => document.createElement(tag)) as [
    HTMLElement,
    HTMLElement,
    HTMLElement,
    HTMLElement,
  ]
  probe.className = 'probe'
  reader.hidden = true
  adoptStyles(shadow, styles + probeStyles)
  shadow.prepend(probe, reader, root)
  containKeyboard(root)
  watchLogo(root, onProblem)

  const fail = (error: unknown, code?: Problem['code']) => onProblem(internalProblem(error, code))
  const paint = () => applyTheme(root, reader, options.value, onProblem)
  const isAsked = signal(false)
  let isCalled = false
  const stop = effect(() => {
    paint()
    if ((options.value.debug || isAsked.value) && !isCalled) {
      isCalled = true
      // Where it does not come, whoever has asked for it looks at the console.
      loadChunk(setup, 'doctor')
        .then(({ mountPanel: attend }) => attend(run, root, isAsked), warnOnce)
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
    endWording = followLocale(run, () => {
      ready.value = true
      done()
    })
  })
  const Check = () =>
    ready.value ? (
      <App
        session={session}
        options={options}
        texts={wording}
        loadViews={name =>
          loadChunk(setup, name).then((loaded): object =>
            name === 'delivery' ? leaving.load() : loaded,
          ) as Promise<never>
        }
        link={link}
        advice={computed(() => advice(session.instrument.value, session.shown.value?.answers ?? {}))}
        onDownload={download => raiseEvent(element, 'readiness-download', { ...eventBase(setup.name), ...download })}
        onError={fail}
      />
    ) : (
      <div class="card" data-screen="loading" />
    )
  const unmount = renderRoot(<Check />, box, fail)
  const text = computed(() => wording.value.text)
  const endStanding = attachMode({ ...setup, root, box, session, text, link, textsReady: worded })
  return () => {
    stop()
    endWording()
    endStanding()
    removeEventListener('hashchange', follow)
    unmount()
  }
}
