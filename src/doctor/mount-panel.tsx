import { effect, type ReadonlySignal, signal } from '@preact/signals-core'
import type { CheckInstance } from '../element/types'
import { internalProblem } from '../events/report-problem'
import { attempt } from '../lib/attempt'
import { containKeyboard } from '../lib/contain-keyboard'
import { renderRoot } from '../views/render-root'
import { audienceText } from './audience'
import { collectInputs } from './collect'
import { diagnose } from './diagnose'
import type { Violation } from './inputs'
import { Panel } from './Panel'
import { COLLAPSE_EVENT, collapseOthers, sharePanelSpace, stackPanels } from './panel-stack'
import { placePanel } from './place-panel'
import type { Section } from './sections'
import { watchViolations } from './watch-violations'

const HEARD = ['readiness-ready', 'readiness-error', 'readiness-sent', 'readiness-open', 'readiness-close']

/**
 * Keeps a panel beside a check for as long as it is asked for: it is drawn anew when options, words, faults, deliveries,
 * policies, files or the width have changed. Closed by hand, it comes again when it is asked for again.
 * It ends with the check, whose root is then taken out of its place, and leaves nothing.
 */
export function mountPanel(run: CheckInstance, root: HTMLElement, isAsked: ReadonlySignal<boolean>): void {
  const { element, shadow, name, options, moves } = run.context
  const violations = new Map<string, Violation>()
  const sections = signal<readonly Section[]>([])
  const about = signal('')
  const fail = (error: unknown) => run.context.onProblem(internalProblem(error))
  const isWanted = () => options.value.debug || isAsked.value
  const isClosed = signal(false)
  const over = new AbortController()
  let undo = () => {}
  let waiting = 0
  let isShown = false

  const examine = () =>
    attempt(() => {
      const inputs = collectInputs(run, root, [...violations.values()])
      about.value = audienceText(inputs)
      sections.value = diagnose(inputs)
    }, fail)

  /** Once for all that happens together: what the theme makes of an option stands a moment later. */
  const look = () => {
    clearTimeout(waiting)
    waiting = window.setTimeout(examine)
  }

  const show = () => {
    const panel = document.createElement('div')
    const hidden = new AbortController()
    panel.className = 'doctor'
    panel.lang = 'en'
    panel.dir = 'ltr'
    containKeyboard(panel)
    const isInFlow = () => options.value.mode === 'inline'
    const folded = signal(!isInFlow())
    examine()
    const place = () => placePanel(panel, shadow, options.peek().mode === 'inline')
    const stops = [
      renderRoot(
        <Panel
          sections={sections}
          instance={name}
          about={about}
          folded={folded}
          onClose={() => {
            isClosed.value = true
          }}
        />,
        panel,
        fail,
      ),
      effect(() => {
        placePanel(panel, shadow, isInFlow())
        if (isInFlow()) panel.style.bottom = ''
        sharePanelSpace(element)
        look()
      }),
      effect(() => {
        if (!folded.value && !isInFlow()) collapseOthers(element, panel)
      }),
      effect(() => {
        // What is moved falls out of the top layer.
        if (moves.value) place()
      }),
      effect(() => {
        if (run.texts.value) look()
      }),
    ]
    for (const type of HEARD) element.addEventListener(type, look, { signal: hidden.signal })
    const fold = () => {
      folded.value = true
    }
    panel.addEventListener(COLLAPSE_EVENT, fold)
    // The mode's dialog comes and goes by attribute, and with its mode.
    const scene = new MutationObserver(place)
    scene.observe(shadow, { childList: true, subtree: true, attributeFilter: ['open', 'data-mode'] })
    const size = new ResizeObserver(look)
    size.observe(element)
    const heights = new ResizeObserver(() => stackPanels(element))
    heights.observe(panel)
    const files = new PerformanceObserver(look)
    files.observe({ type: 'resource' })
    undo = () => {
      hidden.abort()
      for (const observer of [scene, size, heights, files]) observer.disconnect()
      for (const stop of stops) stop()
      clearTimeout(waiting)
      panel.remove()
      sharePanelSpace(element)
      undo = () => {}
    }
  }

  watchViolations(violation => {
    const { directive, blocked, enforced } = violation
    violations.set(`${enforced} ${directive} ${blocked}`, violation)
    if (isShown) look()
  }, over.signal)

  const stop = effect(() => {
    const wanted = isWanted()
    if (!wanted) isClosed.value = false
    const next = wanted && !isClosed.value
    if (next === isShown) return
    isShown = next
    undo()
    if (isShown) show()
  })

  const end = () => {
    if (root.parentNode === shadow) return
    stop()
    undo()
    over.abort()
    life.disconnect()
  }
  const life = new MutationObserver(end)
  life.observe(shadow, { childList: true })
  end()
}
