import { effect, type ReadonlySignal, signal } from '@preact/signals-core'
import { attempt } from '../../lib/attempt'
import { renderRoot } from '../../views/render-root'
import { internal } from '../faults'
import { keepKeysInside } from '../keys'
import type { Run } from '../runtime'
import { diagnose } from './diagnose'
import { gather } from './gather'
import type { Violation } from './inputs'
import { Panel } from './Panel'
import { putPanel } from './place'
import type { Section } from './sections'
import { FOLD, foldOthers, share, stack } from './stack'
import { watchViolations } from './violations'
import { whoSees } from './who-sees'

const HEARD = ['readiness-ready', 'readiness-error', 'readiness-sent', 'readiness-open', 'readiness-close']

/**
 * Keeps a panel beside a check for as long as it is asked for: it is drawn anew when options, words, faults, deliveries,
 * policies, files or the width have changed. Closed by hand, it comes again when it is asked for again.
 * It ends with the check, whose root is then taken out of its place, and leaves nothing.
 */
export function attend(run: Run, root: HTMLElement, isAsked: ReadonlySignal<boolean>): void {
  const { element, shadow, name, options, moves } = run.setup
  const violations = new Map<string, Violation>()
  const sections = signal<readonly Section[]>([])
  const about = signal('')
  const fail = (fault: unknown) => run.setup.onFault(internal(fault))
  const isWanted = () => options.value.debug || isAsked.value
  const isClosed = signal(false)
  const over = new AbortController()
  let undo = () => {}
  let waiting = 0
  let isShown = false

  const examine = () =>
    attempt(() => {
      const inputs = gather(run, root, [...violations.values()])
      about.value = whoSees(inputs)
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
    keepKeysInside(panel)
    const isInFlow = () => options.value.mode === 'inline'
    const folded = signal(!isInFlow())
    examine()
    const place = () => putPanel(panel, shadow, options.peek().mode === 'inline')
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
        putPanel(panel, shadow, isInFlow())
        if (isInFlow()) panel.style.bottom = ''
        share(element)
        look()
      }),
      effect(() => {
        if (!folded.value && !isInFlow()) foldOthers(element, panel)
      }),
      effect(() => {
        // What is moved falls out of the top layer.
        if (moves.value) place()
      }),
      effect(() => {
        if (run.wording.value) look()
      }),
    ]
    for (const type of HEARD) element.addEventListener(type, look, { signal: hidden.signal })
    const fold = () => {
      folded.value = true
    }
    panel.addEventListener(FOLD, fold)
    // The mode's dialog comes and goes by attribute, and with its mode.
    const scene = new MutationObserver(place)
    scene.observe(shadow, { childList: true, subtree: true, attributeFilter: ['open', 'data-mode'] })
    const size = new ResizeObserver(look)
    size.observe(element)
    const heights = new ResizeObserver(() => stack(element))
    heights.observe(panel)
    const files = new PerformanceObserver(look)
    files.observe({ type: 'resource' })
    undo = () => {
      hidden.abort()
      for (const observer of [scene, size, heights, files]) observer.disconnect()
      for (const stop of stops) stop()
      clearTimeout(waiting)
      panel.remove()
      share(element)
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
