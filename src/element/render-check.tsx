import { computed, effect, signal } from '@preact/signals-core'
import { type Problem, raiseEvent } from '../events/events'
import { createInternalProblem, warnOfProblemOnce } from '../events/report-problem'
import { adoptStyles } from '../lib/adopt-styles'
import { hideTypingFromPage } from '../lib/hide-typing-from-page'
import { advice } from '../scoring/advice'
import { applyTheme } from '../theme/apply-theme'
import { themeProbeStyles } from '../theme/probe'
import { reportLogoProblems } from '../theme/report-logo-problems'
import { watchTheme } from '../theme/watch-theme'
import { App } from '../views/App'
import { renderRoot } from '../views/render-root'
import styles from '../views/styles/index.css?inline'
import { attachCheckByMode } from './attach-check-by-mode'
import { dropResultLink } from './drop-result-link'
import { followLocaleAndWords } from './follow-locale-and-words'
import { createEventBase } from './instance'
import { loadChunkAndStyles } from './load-chunk-and-styles'
import type { CheckInstance } from './types'

/**
 * Renders a check into its shadow root, and updates it when options, the colour scheme or custom properties change.
 *
 * @returns a function that unmounts it
 */
export function renderCheck(instance: CheckInstance): () => void {
  const { session, resultLink, delivery, texts, context } = instance
  const { element, shadow, options, runtime, refresh, onProblem } = context
  const [probe, reader] = [document.createElement('span'), document.createElement('span')]
  const [root, box] = [document.createElement('div'), document.createElement('div')]
  probe.className = 'probe'
  reader.hidden = true
  adoptStyles(shadow, styles + themeProbeStyles)
  shadow.prepend(probe, reader, root)
  hideTypingFromPage(root)
  reportLogoProblems(root, onProblem)

  const reportError = (error: unknown, code?: Problem['code']) => onProblem(createInternalProblem(error, code))
  const updateTheme = () => applyTheme(root, reader, options.value, onProblem)
  const isPanelInAddress = signal(false)
  let isPanelLoading = false
  const stop = effect(() => {
    updateTheme()
    if ((options.value.debug || isPanelInAddress.value) && !isPanelLoading) {
      isPanelLoading = true
      // A failed load is also logged on the console, where a developer who waits for the debug panel will look.
      loadChunkAndStyles(context, 'doctor')
        .then(({ mountPanel }) => mountPanel(instance, root, isPanelInAddress), warnOfProblemOnce)
        .catch(reportError)
    }
    box.lang = root.lang = texts.value.instrument.language
    root.dir = texts.value.direction
  })
  watchTheme(probe, () => {
    refresh()
    updateTheme()
  })

  const readHash = () => {
    const [, found = null] = /[#&?;]rc=([0-9A-Za-z]*)/.exec(location.hash) ?? []
    // Only the first check of the page that reads a new result link opens it.
    if (found !== (runtime.resultLink ?? null)) resultLink.value = runtime.resultLink = found
    if (found && dropResultLink()) runtime.resultLink = null
    isPanelInAddress.value = location.hash.includes('readiness-debug')
  }
  readHash()
  addEventListener('hashchange', readHash)

  const hasTexts = signal(false)
  let stopFollowingLocale = () => {}
  const textsReady = new Promise<void>(resolve => {
    stopFollowingLocale = followLocaleAndWords(instance, () => {
      hasTexts.value = true
      resolve()
    })
  })
  const Check = () =>
    hasTexts.value ? (
      <App
        session={session}
        options={options}
        texts={texts}
        loadViews={name =>
          loadChunkAndStyles(context, name).then((chunk): object =>
            name === 'delivery' ? delivery.load() : chunk,
          ) as Promise<never>
        }
        resultLink={resultLink}
        advice={computed(() => advice(session.instrument.value, session.shownResult.value?.answers ?? {}))}
        onDownload={download =>
          raiseEvent(element, 'readiness-download', { ...createEventBase(context.name), ...download })
        }
        onError={reportError}
      />
    ) : (
      <div class="card" data-screen="loading" />
    )
  const unmount = renderRoot(<Check />, box, reportError)
  const text = computed(() => texts.value.text)
  const detach = attachCheckByMode({ ...context, root, box, session, text, resultLink, textsReady })
  return () => {
    stop()
    stopFollowingLocale()
    detach()
    removeEventListener('hashchange', readHash)
    unmount()
  }
}
