import type { Plugin } from 'vite'

const HOOKS = '\0no-hooks'

/** Stub for the functions of `preact/hooks` that `@preact/signals` imports. */
const noHooks = `const none = () => { throw new Error('preact/hooks is left out of this build: read signal.value') }
export { none as useMemo, none as useRef, none as useEffect }`

/** Matches the code before the contents of each property descriptor in the signals packages. */
const DESCRIPTORS = /Object\.defineProperty\(\w+\.prototype,"value",\{|\b\w+:\{(?=configurable:)/g

/** Matches the place where `@preact/signals` binds a hook of its own to the hook that it replaces. */
const BOUND_HOOK = /(\w+)\.bind\(null,(\w+\[\w+\]\|\|\(?(?:function\(\)|\(\)=>)\{\}\)?)\)/

/** Matches functions of the core that `@preact/signals` exports again and that we do not use. */
const UNUSED_EXPORTS = /\b(action|createModel),/g

/**
 * Vite plugin that changes `@preact/signals` and its core for the tag's file and the chunk `check`. (1) It replaces `preact/hooks` by a stub, which saves
 * a kilobyte: our components are classes that read `signal.value` and use no hooks. (2) It adds
 * `__proto__: null` to property descriptors: on a page that adds `get` or `value` to `Object.prototype`, a descriptor
 * would inherit it and `Object.defineProperty` would throw. (3) It binds hooks without `Function.prototype.bind`, which
 * MooTools replaces by a function that passes on no arguments. (4) It leaves out exports that we do not use.
 */
export const tagSignalsPlugin = (): Plugin => ({
  name: 'tag-signals',
  enforce: 'pre',
  resolveId: { filter: { id: /^preact\/hooks$/ }, handler: () => HOOKS },
  load: { filter: { id: new RegExp(`^${HOOKS}$`) }, handler: () => noHooks },
  transform: {
    filter: { id: /node_modules\/@preact\/signals(-core)?\// },
    handler(code, id) {
      const changed = code
        .replace(DESCRIPTORS, '$&__proto__:null,')
        .replace(/export\{[^}]*\}from"@preact\/signals-core"/, exports => exports.replace(UNUSED_EXPORTS, ''))
        .replace(BOUND_HOOK, '((hook,before)=>(...args)=>hook(before,...args))($1,$2)')
      if (changed === code) throw new Error(`${id} defines properties in another way than expected`)
      return { code: changed, map: null }
    },
  },
})
