/** `readiness-check/svelte`: tells Svelte's checker of `<readiness-check>` in markup. Types only, nothing to run. */
import type { HTMLAttributes } from 'svelte/elements'
import type { Listeners, Markup } from './element/markup'
import type { ReadinessCheckElement } from './element/types'

/** What `<readiness-check>` takes in markup. */
export type ReadinessCheckProps = HTMLAttributes<ReadinessCheckElement> & Markup & Listeners

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'readiness-check': ReadinessCheckProps
  }
}
