import type { Plugin } from 'vite'

const HOOKS = '\0no-hooks'

/** Of `preact/hooks`, what `@preact/signals` imports for its own hooks and for a signal that is rendered as a text. */
const noHooks = `const none = () => { throw new Error('preact/hooks is left out of this build: read signal.value') }
export { none as useMemo, none as useRef, none as useEffect }`

/** Where the packages define properties: a descriptor of their own begins after each match. */
const DESCRIPTORS = /Object\.defineProperty\(\w+\.prototype,"value",\{|\b\w+:\{(?=configurable:)/g

/**
 * Fits `@preact/signals` to the tag's file. Components there are classes that read `signal.value`, so `preact/hooks`, a
 * kilobyte, is left out. And a page may have added a `get` or a `value` to `Object.prototype`, which every property
 * descriptor would inherit: the definition would throw, and nothing would start.
 */
export const tagSignals = (): Plugin => ({
  name: 'tag-signals',
  enforce: 'pre',
  resolveId: { filter: { id: /^preact\/hooks$/ }, handler: () => HOOKS },
  load: { filter: { id: new RegExp(`^${HOOKS}$`) }, handler: () => noHooks },
  transform: {
    filter: { id: /node_modules\/@preact\/signals(-core)?\// },
    handler(code, id) {
      const fitted = code.replace(DESCRIPTORS, '$&__proto__:null,')
      if (fitted === code) throw new Error(`${id} defines properties in another way than expected`)
      return { code: fitted, map: null }
    },
  },
})
