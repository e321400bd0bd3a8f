import { effect, signal } from '@preact/signals-core'
import { type Problem, raiseEvent } from '../events/events'
import { createInternalProblem, warnOfProblemOnce } from '../events/report-problem'
import { adoptStyles } from '../lib/adopt-styles'
import { findResultLink } from '../lib/find-result-link'
import { applyTheme } from '../theme/apply-theme'
import { themeProbeStyles } from '../theme/probe'
import { reportLogoProblems } from '../theme/report-logo-problems'
import { watchTheme } from '../theme/watch-theme'
import { App } from '../views/App'
import { renderRoot } from '../views/render-root'
import styles from '../views/styles/start.css?inline'
import { attachCheckByMode } from './attach-check-by-mode'
import { followLocaleAndWords } from './follow-locale-and-words'
import { createEventBase } from './instance'
import { loadCheckEarly } from './load-check-early'
import { loadChunkAndStyles } from './load-chunk-and-styles'
import type { CheckInstance } from './types'

/**
 * Renders a check into its shadow root, and updates it when options, the colour scheme or custom properties change.
 *
 * @returns a function that unmounts it
 */
export function renderCheck(instance: CheckInstance): () => void {
  const { check, loadCheck, isSendingDeclined, resultLink, delivery, texts, context } = instance
  const { element, shadow, options, runtime, refresh, onProblem } = context
  const [probe, reader] = [document.createElement('span'), document.createElement('span')]
  const [root, box] = [document.createElement('div'), document.createElement('div')]
  probe.className = 'probe'
  reader.hidden = true
  adoptStyles(shadow, styles + themeProbeStyles)
  shadow.prepend(probe, reader, root)
  reportLogoProblems(root, onProblem)

  const reportError = (error: unknown, code?: Problem['code']) => onProblem(createInternalProblem(error, code))
  const updateTheme = () => applyTheme(root, reader, options.value, onProblem)
  const isPanelInAddress = signal(false)
  let isPanelLoading = false
  const stopWaitingForCheck = effect(() => {
    const { loaded } = check
    if (resultLink.value && !check.state.peek()) check.load()
    // On the start screen there is nothing to type.
    loaded?.hideTypingFromPage(root)
    // The link stays in the address until the check that opens it has come.
    if (resultLink.value && loaded?.dropResultLink()) runtime.resultLink = null
  })
  const stop = effect(() => {
    updateTheme()
    if ((options.value.debug || isPanelInAddress.value) && !isPanelLoading) {
      isPanelLoading = true
      // A failed load is also logged on the console, where a developer who waits for the debug panel will look.
      loadChunkAndStyles(context, 'doctor')
        .then(({ mountPanel }) => mountPanel(instance, root, isPanelInAddress), warnOfProblemOnce)
        .catch(reportError)
    }
    box.lang = root.lang = texts.value.language
    root.dir = texts.value.direction
  })
  watchTheme(probe, () => {
    refresh()
    updateTheme()
  })

  const readHash = () => {
    const found = findResultLink(location.href)
    // Only the first check of the page that reads a new result link opens it.
    if (found !== (runtime.resultLink ?? null)) resultLink.value = runtime.resultLink = found
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
        check={check}
        options={options}
        texts={texts}
        loadViews={async name => {
          // These views show the loaded check, and their chunks share its modules.
          await loadCheck()
          const chunk = await loadChunkAndStyles(context, name)
          return (name === 'delivery' ? delivery.load() : chunk) as never
        }}
        isSendingDeclined={isSendingDeclined}
        resultLink={resultLink}
        onDownload={download =>
          raiseEvent(element, 'readiness-download', { ...createEventBase(context.name), ...download })
        }
        onError={reportError}
      />
    ) : (
      <div class="card" data-screen="loading" />
    )
  const unmount = renderRoot(() => <Check />, box, reportError)
  const detach = attachCheckByMode({ ...context, root, box, texts, resultLink, textsReady })
  const stopLoadingEarly = loadCheckEarly(instance, root, box)
  return () => {
    stop()
    stopWaitingForCheck()
    stopFollowingLocale()
    detach()
    stopLoadingEarly()
    removeEventListener('hashchange', readHash)
    unmount()
  }
}
