import { type Signal, signal } from '@preact/signals-core'
import { type Problem, raiseEvent } from '../events/events'
import { internalProblem, warnOnce } from '../events/report-problem'
import { attempt } from '../lib/attempt'
import { fromAttributes, fromObject, fromStyle, resolve } from '../options/resolve'
import { type GivenOptions, type OptionName, type Options, optionTable } from '../options/table'
import type { Result } from '../scoring/result'
import { eventBase, getOrCreateInstance } from './instance'
import type { ReadinessCheckElement } from './public-types'
import { renderCheck } from './render-check'
import { type CheckInstance, mountedElements, type Runtime, uniqueInstanceName } from './types'

/** Every name that has a property on the element. */
export const propertyNames = [...Object.keys(optionTable), 'context'] as (keyof Options)[]

/** What stands behind one element. */
export interface Controller {
  readonly ready: Promise<void>
  readonly result: Result | null
  connect(): void
  disconnect(): void
  refresh(): void
  get(name: keyof Options): unknown
  set(name: keyof Options, value: unknown): void
  update(options: GivenOptions): void
  /** Whether it is to be open, in modes that open. */
  setOpen(open: boolean): void
  reset(): void
  destroy(): void
}

/** What is there while the check stands. */
interface MountedState {
  name: string
  run: CheckInstance
  options: Signal<Options>
  end: () => void
}

export function createController(element: ReadinessCheckElement, runtime: Runtime): Controller {
  const shadow = element.attachShadow({ mode: 'open' })
  const known = new Set<string>()
  const problems: Problem[] = []
  const pastEvents: Event[] = []
  const properties: Record<string, unknown> = {}
  const openRequest = signal<Element | boolean>(false)
  const moves = signal(0)
  let call: GivenOptions = {}
  let standing: MountedState | null = null
  let leaving = 0
  let focused: HTMLElement | null = null
  let settle = () => {}
  const ready = new Promise<void>(done => {
    settle = done
  })

  /** What is wrong is told after the caller has had the time to listen, and before the check is said to be ready. */
  const report = (problem: Problem) => {
    if (known.has(problem.message)) return
    known.add(problem.message)
    if (problem.code === 'option' || problem.code === 'internal') warnOnce(problem)
    problems.push(problem)
    queueMicrotask(tell)
  }
  const tell = () => {
    for (const problem of problems.splice(0))
      raiseEvent(element, 'readiness-error', { ...eventBase(standing?.name ?? ''), ...problem })
  }
  const guarded = (run: () => void): void => attempt(run, error => report(internalProblem(error)))

  const layers = () => [
    fromObject(call),
    fromObject(properties),
    fromAttributes(element),
    ...runtime.layers(),
    fromStyle(getComputedStyle(element)),
  ]
  const options = (): Options => {
    const resolved = resolve(layers())
    resolved.problems.forEach(report)
    return standing ? { ...resolved.options, instance: standing.name } : resolved.options
  }

  // Whoever raises them: what has to do with the tag comes from elsewhere.
  for (const type of ['ready', 'error', 'sent'])
    element.addEventListener(`readiness-${type}`, event => pastEvents.push(event))

  const fallback = document.createElement('slot')
  const fallBack = () => shadow.replaceChildren(fallback)
  fallBack()
  shadow.addEventListener('focusin', ({ target }) => {
    focused = target as HTMLElement
  })
  // A browser that drops the focus because the element is moved says so first: by then the move is not made.
  shadow.addEventListener('focusout', ({ target }) => {
    queueMicrotask(() => {
      if (focused === target && shadow.activeElement !== target) focused = null
    })
  })

  const mount = () => {
    const given = options()
    const name = uniqueInstanceName(runtime, given.instance ?? element.id)
    const setup = {
      element,
      shadow,
      name,
      options: signal({ ...given, instance: name }),
      runtime,
      eventBase: eventBase(name),
      mountedElements: () => mountedElements(runtime),
      openRequest,
      moves,
      layers,
      pastEvents,
      refresh: controller.refresh,
      onReady: () => {
        queueMicrotask(() => {
          if (standing !== now || isReady) return
          isReady = true
          fallback.remove()
          raiseEvent(element, 'readiness-ready', eventBase(name))
          // In a task of its own: the start screen is painted first.
          setTimeout(run.delivery.handle)
          settle()
        })
      },
      onProblem: report,
    }
    const run = getOrCreateInstance(setup)
    const now: MountedState = { name, run, options: setup.options, end: () => {} }
    let isReady = false
    standing = now
    now.end = renderCheck(run)
  }

  /** The run stays for the next element of that name. */
  const end = () => {
    if (!standing) return
    guarded(standing.end)
    if (standing.run.element === element) standing.run.element = null
    standing = null
    openRequest.value = false
    fallBack()
  }

  const controller: Controller = {
    ready,
    get result() {
      return standing?.run.session.result.peek() ?? null
    },
    connect() {
      clearTimeout(leaving)
      // Until a page that is prepared is seen, the one before it may save other answers.
      if ((document as { prerendering?: boolean }).prerendering)
        document.addEventListener('prerenderingchange', controller.connect)
      // Moved within a tick: all is there still, but the focus, which browsers drop. A clone may have taken its place
      // meanwhile, and what was built for one document cannot be shown in another.
      else if (standing?.run.element === element && element.ownerDocument === document) {
        const had = focused
        guarded(() => {
          moves.value++
        })
        had?.focus({ preventScroll: true })
      } else if (element.isConnected)
        guarded(() => {
          end()
          try {
            mount()
          } catch (error) {
            end()
            throw error
          }
        })
    },
    disconnect() {
      if (standing) leaving = window.setTimeout(end)
    },
    refresh() {
      guarded(() => {
        const next = standing && options()
        if (standing && JSON.stringify(next) !== JSON.stringify(standing.options.peek()))
          standing.options.value = next as Options
      })
    },
    get: name => (standing ? standing.options.peek() : options())[name as OptionName],
    set(name, value) {
      properties[name] = value
      controller.refresh()
    },
    update(given) {
      call = { ...call, ...given }
      controller.refresh()
    },
    setOpen(open) {
      guarded(() => {
        openRequest.value = open
      })
    },
    reset() {
      guarded(() => standing?.run.session.restart())
    },
    destroy() {
      const name = standing?.name
      clearTimeout(leaving)
      end()
      element.remove()
      if (name) {
        runtime.checkInstances.get(name)?.delivery.end()
        runtime.checkInstances.delete(name)
      }
    },
  }
  return controller
}
