/** Returns a view of a page's object that has the members of the browser's prototype only: no name of the page is a member. */
const createProtectedView = <T extends object>(page: T, prototype: object): T =>
  new Proxy(page, {
    // Without a prototype: what the page has added to `Object.prototype` must not be a trap.
    __proto__: null,
    get(_, name) {
      const member = Reflect.get(prototype, name, page)
      return typeof member === 'function' ? (...given: unknown[]) => Reflect.apply(member, page, given) : member
    },
  } as ProxyHandler<T>)

/** Whether this is a page of a browser, and not a server. */
const isPage = typeof document === 'object'

/** Returns the document's prototype that has a member. The constructors are not read: a page or MooTools may replace them. */
function findPrototypeWith(member: string): object {
  let prototype: object = document
  do prototype = Object.getPrototypeOf(prototype)
  while (!Object.hasOwn(prototype, member))
  return prototype
}

/**
 * The page's document, whose members no element of the page can hide: after `<img name="scripts">`, `document.scripts` is
 * that image (https://html.spec.whatwg.org/multipage/dom.html#dom-document-nameditem). For members only: browser functions
 * expect the document itself. In the script tag's build, all members of `document` are read from here
 * (`scripts/build/protect-page-members.ts`).
 */
export const pageDocument: Document = isPage
  ? createProtectedView(document, findPrototypeWith('createElement'))
  : ({} as Document)

/** The same for the methods of `window` as an event target, which `<img id="addEventListener">` hides. */
export const pageWindow: EventTarget = isPage
  ? createProtectedView<EventTarget>(window, findPrototypeWith('addEventListener'))
  : globalThis

/** Whether an element is in the page's body. */
export const isInBody = (element: Element | null): boolean => !!pageDocument.body?.contains(element)
