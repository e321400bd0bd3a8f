/** Entry `readiness-check/svelte`: declares `<readiness-check>` in the types of Svelte markup. It contains no code. */
import type { HTMLAttributes } from 'svelte/elements'
import type { ElementAttributes, Listeners } from './element/jsx-types'
import type { ReadinessCheckElement } from './element/public-types'

/** Props of `<readiness-check>` in Svelte markup. */
export type ReadinessCheckProps = HTMLAttributes<ReadinessCheckElement> & ElementAttributes & Listeners

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'readiness-check': ReadinessCheckProps
  }
}
