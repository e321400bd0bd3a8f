import { byAttribute } from '../options/names'
import type { GivenOptions } from '../options/table'
import { type Controller, createController, propertyNames } from './controller'
import type { Check, ReadinessCheckElement } from './public-types'
import type { Runtime } from './types'

// On a server there is no HTMLElement: the class can be imported there, and is never used.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement

/** The class of the element. Making it registers nothing. */
export function createElementClass(runtime: Runtime): new () => ReadinessCheckElement {
  const controllers = new WeakMap<object, Controller>()
  const of = (element: object) => controllers.get(element) as Controller

  class ReadinessCheck extends Base implements Check {
    static get observedAttributes() {
      return [...byAttribute.keys()]
    }
    constructor() {
      super()
      controllers.set(this, createController(this as unknown as ReadinessCheckElement, runtime))
    }
    connectedCallback() {
      // A framework may set properties before the element is defined: they would hide the accessors.
      for (const name of propertyNames)
        if (Object.hasOwn(this, name)) {
          const value = Reflect.get(this, name)
          Reflect.deleteProperty(this, name)
          Reflect.set(this, name, value)
        }
      of(this).connect()
    }
    disconnectedCallback() {
      of(this).disconnect()
    }
    // Moved by `moveBefore()`, which keeps everything as it is.
    connectedMoveCallback() {}
    attributeChangedCallback(_: string, before: string | null, after: string | null) {
      if (before !== after) of(this).refresh()
    }
    get ready() {
      return of(this).ready
    }
    get result() {
      return of(this).result
    }
    open() {
      of(this).setOpen(true)
    }
    close() {
      of(this).setOpen(false)
    }
    reset() {
      of(this).reset()
    }
    update(options: GivenOptions) {
      of(this).update(options)
    }
    destroy() {
      of(this).destroy()
    }
  }
  for (const name of propertyNames)
    Object.defineProperty(ReadinessCheck.prototype, name, {
      // A page may have added a `value` to all objects, which no accessor may have.
      __proto__: null,
      get() {
        return of(this).get(name)
      },
      set(value: unknown) {
        of(this).set(name, value)
      },
      configurable: true,
      enumerable: true,
    } as PropertyDescriptor)
  return ReadinessCheck as unknown as new () => ReadinessCheckElement
}
