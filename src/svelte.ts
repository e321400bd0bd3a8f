/** `readiness-check/svelte`: tells Svelte's checker of `<readiness-check>` in markup. Types only, nothing to run. */
import type { HTMLAttributes } from 'svelte/elements'
import type { ElementAttributes, Listeners } from './element/jsx-types'
import type { ReadinessCheckElement } from './element/public-types'

/** What `<readiness-check>` takes in markup. */
export type ReadinessCheckProps = HTMLAttributes<ReadinessCheckElement> & ElementAttributes & Listeners

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'readiness-check': ReadinessCheckProps
  }
}
