import { type GivenOptions, optionNameByAttribute } from '../options/table'
import { createElementController, type ElementController, optionPropertyNames } from './controller'
import type { Check, ReadinessCheckElement } from './public-types'
import type { SharedRuntime } from './types'

// A server has no HTMLElement: the class can be imported there, but not instantiated.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement

/** What the script tag's file does when an element is added to a page, or removed from it. */
interface ElementCallbacks {
  onConnected(element: ReadinessCheckElement): void
  onDisconnected(element: ReadinessCheckElement): void
  onDestroyed(element: ReadinessCheckElement): void
}

/** Creates the class of `<readiness-check>`, without registering it. */
export function createElementClass(
  runtime: SharedRuntime,
  callbacks?: ElementCallbacks,
): new () => ReadinessCheckElement {
  const controllers = new WeakMap<object, ElementController>()
  const controllerOf = (element: object) => controllers.get(element) as ElementController

  class ReadinessCheck extends Base implements Check {
    static get observedAttributes() {
      return [...optionNameByAttribute.keys()]
    }
    constructor() {
      super()
      controllers.set(this, createElementController(this as unknown as ReadinessCheckElement, runtime))
    }
    connectedCallback() {
      callbacks?.onConnected(this as unknown as ReadinessCheckElement)
      // A framework may set properties before the element is defined. Such an own property would shadow the accessor.
      for (const name of optionPropertyNames)
        if (Object.hasOwn(this, name)) {
          const value = Reflect.get(this, name)
          Reflect.deleteProperty(this, name)
          Reflect.set(this, name, value)
        }
      controllerOf(this).connect()
    }
    disconnectedCallback() {
      controllerOf(this).disconnect()
      callbacks?.onDisconnected(this as unknown as ReadinessCheckElement)
    }
    // `moveBefore()` calls `connectedMoveCallback()` instead of the other two callbacks. A move loses no state: nothing to do.
    connectedMoveCallback() {}
    attributeChangedCallback(_: string, before: string | null, after: string | null) {
      if (before !== after) controllerOf(this).refresh()
    }
    get ready() {
      return controllerOf(this).ready
    }
    get result() {
      return controllerOf(this).result
    }
    open() {
      controllerOf(this).setOpen(true)
    }
    close() {
      controllerOf(this).setOpen(false)
    }
    reset() {
      controllerOf(this).reset()
    }
    update(options: GivenOptions) {
      controllerOf(this).update(options)
    }
    destroy() {
      callbacks?.onDestroyed(this as unknown as ReadinessCheckElement)
      controllerOf(this).destroy()
    }
  }
  for (const name of optionPropertyNames)
    Object.defineProperty(ReadinessCheck.prototype, name, {
      // A page may have added `value` to `Object.prototype`; a descriptor with both `get` and `value` throws.
      __proto__: null,
      get() {
        return controllerOf(this).get(name)
      },
      set(value: unknown) {
        controllerOf(this).set(name, value)
      },
      configurable: true,
      enumerable: true,
    } as PropertyDescriptor)
  return ReadinessCheck as unknown as new () => ReadinessCheckElement
}
