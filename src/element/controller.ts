import { type Signal, signal } from '@preact/signals-core'
import { type Problem, raiseEvent } from '../events/events'
import { createInternalProblem, warnOfProblemOnce } from '../events/report-problem'
import { attempt } from '../lib/attempt'
import { layerFromAttributes, layerFromObject, layerFromStyle, resolveOptions } from '../options/resolve'
import { type GivenOptions, type OptionName, type Options, optionTable } from '../options/table'
import { createEventBase, getOrCreateInstance } from './instance'
import type { Check, ReadinessCheckElement } from './public-types'
import { renderCheck } from './render-check'
import { type CheckInstance, findFreeInstanceName, listMountedElements, type SharedRuntime } from './types'

/** Names of all options; the element has a property for each. */
export const optionPropertyNames = [...Object.keys(optionTable), 'context'] as (keyof Options)[]

/** State and behaviour of one `<readiness-check>` element; the element class only delegates to it. */
export interface ElementController extends Pick<Check, 'ready' | 'result' | 'update' | 'reset' | 'destroy'> {
  connect(): void
  disconnect(): void
  refresh(): void
  get(name: keyof Options): unknown
  set(name: keyof Options, value: unknown): void
  /** Opens or closes the dialog or drawer. No effect in the mode `inline`. */
  setOpen(open: boolean): void
}

/** What exists while the check is mounted. */
interface MountedState {
  name: string
  instance: CheckInstance
  options: Signal<Options>
  unmount: () => void
}

/** Creates the controller of an element, with its shadow root, and shows the fallback children until the check is ready. */
export function createElementController(element: ReadinessCheckElement, runtime: SharedRuntime): ElementController {
  const shadow = element.attachShadow({ mode: 'open' })
  const reportedMessages = new Set<string>()
  const problems: Problem[] = []
  const pastEvents: Event[] = []
  const properties: Record<string, unknown> = {}
  const openRequest = signal<Element | boolean>(false)
  const moveCount = signal(0)
  let updatedOptions: GivenOptions = {}
  let mounted: MountedState | null = null
  let unmountTimer = 0
  let focused: HTMLElement | null = null
  let resolveReady = () => {}
  const ready = new Promise<void>(resolve => {
    resolveReady = resolve
  })

  /** Raises `readiness-error` in a microtask: after the caller has added its listeners, and before `readiness-ready`. */
  const report = (problem: Problem) => {
    if (reportedMessages.has(problem.message)) return
    reportedMessages.add(problem.message)
    if (problem.code === 'option' || problem.code === 'internal') warnOfProblemOnce(problem)
    problems.push(problem)
    queueMicrotask(raiseErrors)
  }
  const raiseErrors = () => {
    for (const problem of problems.splice(0))
      raiseEvent(element, 'readiness-error', { ...createEventBase(mounted?.name ?? ''), ...problem })
  }
  const guard = (action: () => void): void => attempt(action, error => report(createInternalProblem(error)))

  const optionLayers = () => [
    layerFromObject(updatedOptions),
    layerFromObject(properties),
    layerFromAttributes(element),
    ...runtime.optionLayers(),
    layerFromStyle(getComputedStyle(element)),
  ]
  const options = (): Options => {
    const resolved = resolveOptions(optionLayers())
    resolved.problems.forEach(report)
    return mounted ? { ...resolved.options, instance: mounted.name } : resolved.options
  }

  // The debug panel shows these events. A listener also records those raised elsewhere, such as by `mountCheck()`.
  for (const type of ['ready', 'error', 'sent'])
    element.addEventListener(`readiness-${type}`, event => pastEvents.push(event))

  const fallbackSlot = document.createElement('slot')
  const showFallback = () => shadow.replaceChildren(fallbackSlot)
  showFallback()
  shadow.addEventListener('focusin', ({ target }) => {
    focused = target as HTMLElement
  })
  // Some browsers raise `focusout` when the page starts to move the element. The microtask runs after the move, when
  // `connect()` has restored the focus: then the focused element is kept.
  shadow.addEventListener('focusout', ({ target }) => {
    queueMicrotask(() => {
      if (focused === target && shadow.activeElement !== target) focused = null
    })
  })

  const mount = () => {
    const resolved = options()
    const name = findFreeInstanceName(runtime, resolved.instance ?? element.id)
    const context = {
      element,
      shadow,
      name,
      options: signal({ ...resolved, instance: name }),
      runtime,
      eventBase: createEventBase(name),
      listMountedElements: () => listMountedElements(runtime),
      openRequest,
      moveCount,
      optionLayers,
      pastEvents,
      refresh: controller.refresh,
      onReady: () => {
        queueMicrotask(() => {
          if (mounted !== own || isReady) return
          isReady = true
          fallbackSlot.remove()
          raiseEvent(element, 'readiness-ready', createEventBase(name))
          resolveReady()
        })
      },
      onProblem: report,
    }
    const instance = getOrCreateInstance(context)
    const own: MountedState = { name, instance, options: context.options, unmount: () => {} }
    let isReady = false
    mounted = own
    own.unmount = renderCheck(instance)
  }

  /** Unmounts the check. The instance is kept for the next element of that name. */
  const unmount = () => {
    if (!mounted) return
    guard(mounted.unmount)
    if (mounted.instance.element === element) mounted.instance.element = null
    mounted = null
    openRequest.value = false
    showFallback()
  }

  const controller: ElementController = {
    ready,
    get result() {
      return mounted?.instance.check.loaded?.session.result.peek() ?? null
    },
    connect() {
      clearTimeout(unmountTimer)
      // While this page is prerendered, the visitor's current page may still store other answers.
      if ((document as { prerendering?: boolean }).prerendering)
        document.addEventListener('prerenderingchange', controller.connect)
      // The element was moved within one task: everything is still mounted, only the browser has dropped the focus. This does
      // not hold if a clone has taken over the instance, or if the element is now in another document.
      else if (mounted?.instance.element === element && element.ownerDocument === document) {
        const toFocus = focused
        guard(() => {
          moveCount.value++
        })
        toFocus?.focus({ preventScroll: true })
      } else if (element.isConnected)
        guard(() => {
          unmount()
          try {
            mount()
          } catch (error) {
            unmount()
            throw error
          }
        })
    },
    disconnect() {
      if (mounted) unmountTimer = window.setTimeout(unmount)
    },
    refresh() {
      guard(() => {
        const next = mounted && options()
        if (mounted && JSON.stringify(next) !== JSON.stringify(mounted.options.peek()))
          mounted.options.value = next as Options
      })
    },
    get: name => (mounted ? mounted.options.peek() : options())[name as OptionName],
    set(name, value) {
      properties[name] = value
      controller.refresh()
    },
    update(given) {
      updatedOptions = { ...updatedOptions, ...given }
      controller.refresh()
    },
    setOpen(open) {
      guard(() => {
        openRequest.value = open
      })
    },
    reset() {
      guard(() => mounted?.instance.reset())
    },
    destroy() {
      const name = mounted?.name
      clearTimeout(unmountTimer)
      unmount()
      element.remove()
      if (name) {
        runtime.instances.get(name)?.delivery.stop()
        runtime.instances.delete(name)
      }
    },
  }
  return controller
}
