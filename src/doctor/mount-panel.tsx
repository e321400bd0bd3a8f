import { effect, type ReadonlySignal, signal } from '@preact/signals-core'
import type { CheckInstance } from '../element/types'
import { createInternalProblem } from '../events/report-problem'
import { attempt } from '../lib/attempt'
import { hideTypingFromPage } from '../lib/hide-typing-from-page'
import { keepScrollingInside } from '../lib/keep-scrolling-inside'
import { renderRoot } from '../views/render-root'
import { attachPanelWhereVisible } from './attach-panel'
import { panelAudienceText } from './audience'
import { collectInputs } from './collect'
import { DoctorPanel } from './DoctorPanel'
import { diagnose } from './diagnose'
import type { PolicyViolation } from './inputs'
import { COLLAPSE_EVENT, collapseOtherPanels, limitAndStackPanels, stackPanels } from './panel-stack'
import type { PanelSection } from './sections'
import { watchViolations } from './watch-violations'

/** Events of the check after which the diagnosis runs again. */
const REFRESH_EVENTS = ['readiness-ready', 'readiness-error', 'readiness-sent', 'readiness-open', 'readiness-close']

/**
 * Shows the doctor's panel beside a check while the option `debug` is on or `isRequested` is true (the fragment of the
 * page's address is `#readiness-debug`). The panel is updated when
 * options, texts, problems, deliveries, policy violations, loaded files or the width change. A panel that the user closed
 * is shown again once `debug` is turned off and on. When the check is unmounted (its root leaves the shadow root), the
 * panel, all observers and all listeners are removed.
 */
export function mountPanel(instance: CheckInstance, root: HTMLElement, isRequested: ReadonlySignal<boolean>): void {
  const { element, shadow, name, options, moveCount } = instance.context
  const violations = new Map<string, PolicyViolation>()
  const sections = signal<readonly PanelSection[]>([])
  const audience = signal('')
  const reportError = (error: unknown) => instance.context.onProblem(createInternalProblem(error))
  const isWanted = () => options.value.debug || isRequested.value
  const isClosed = signal(false)
  const unmounted = new AbortController()
  let hide = () => {}
  let timer = 0
  let isShown = false

  const refresh = () =>
    attempt(() => {
      const inputs = collectInputs(instance, root, [...violations.values()])
      audience.value = panelAudienceText(inputs)
      sections.value = diagnose(inputs)
    }, reportError)

  /**
   * Schedules one refresh for all changes of the current task. The refresh has to run later, because the theme applies a
   * changed option after this call.
   */
  const scheduleRefresh = () => {
    clearTimeout(timer)
    timer = window.setTimeout(refresh)
  }

  const show = () => {
    const panel = document.createElement('div')
    const removed = new AbortController()
    panel.className = 'doctor'
    panel.lang = 'en'
    panel.dir = 'ltr'
    hideTypingFromPage(panel)
    keepScrollingInside(panel)
    const isInFlow = () => options.value.mode === 'inline'
    const isFolded = signal(!isInFlow())
    refresh()
    const updatePosition = () => attachPanelWhereVisible(panel, shadow, options.peek().mode === 'inline')
    const disposers = [
      renderRoot(
        () => (
          <DoctorPanel
            sections={sections}
            instance={name}
            audience={audience}
            isFolded={isFolded}
            onClose={() => {
              isClosed.value = true
            }}
          />
        ),
        panel,
        reportError,
      ),
      effect(() => {
        attachPanelWhereVisible(panel, shadow, isInFlow())
        if (isInFlow()) panel.style.bottom = ''
        limitAndStackPanels(element)
        scheduleRefresh()
      }),
      effect(() => {
        if (!isFolded.value && !isInFlow()) collapseOtherPanels(element, panel)
      }),
      effect(() => {
        // An element that is moved in the document leaves the top layer and has to be shown there again.
        if (moveCount.value) updatePosition()
      }),
      effect(() => {
        if (instance.texts.value) scheduleRefresh()
      }),
    ]
    for (const type of REFRESH_EVENTS) element.addEventListener(type, scheduleRefresh, { signal: removed.signal })
    const collapse = () => {
      isFolded.value = true
    }
    panel.addEventListener(COLLAPSE_EVENT, collapse)
    // The dialog of an overlay mode opens and closes by its attribute `open`, and is added or removed with the mode.
    const dialogObserver = new MutationObserver(updatePosition)
    dialogObserver.observe(shadow, { childList: true, subtree: true, attributeFilter: ['open', 'data-mode'] })
    const widthObserver = new ResizeObserver(scheduleRefresh)
    widthObserver.observe(element)
    const heightObserver = new ResizeObserver(() => stackPanels(element))
    heightObserver.observe(panel)
    const fileObserver = new PerformanceObserver(scheduleRefresh)
    fileObserver.observe({ type: 'resource' })
    hide = () => {
      removed.abort()
      for (const observer of [dialogObserver, widthObserver, heightObserver, fileObserver]) observer.disconnect()
      for (const dispose of disposers) dispose()
      clearTimeout(timer)
      panel.remove()
      limitAndStackPanels(element)
      hide = () => {}
    }
  }

  watchViolations(violation => {
    const { directive, blocked, isEnforced } = violation
    violations.set(`${isEnforced} ${directive} ${blocked}`, violation)
    if (isShown) scheduleRefresh()
  }, unmounted.signal)

  const stopWatchingDebug = effect(() => {
    const isWantedNow = isWanted()
    if (!isWantedNow) isClosed.value = false
    const next = isWantedNow && !isClosed.value
    if (next === isShown) return
    isShown = next
    hide()
    if (isShown) show()
  })

  const endIfUnmounted = () => {
    if (root.parentNode === shadow) return
    stopWatchingDebug()
    hide()
    unmounted.abort()
    rootObserver.disconnect()
  }
  const rootObserver = new MutationObserver(endIfUnmounted)
  rootObserver.observe(shadow, { childList: true })
  endIfUnmounted()
}
