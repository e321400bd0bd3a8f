/** `readiness-check/preact`: tells TypeScript of `<readiness-check>` in Preact's JSX. Types only, nothing to run. */
import type { ClassAttributes, HTMLAttributes } from 'preact'
import type { Listeners, Markup } from './element/markup'
import type { ReadinessCheckElement } from './element/types'

/** What `<readiness-check>` takes in JSX. */
export type ReadinessCheckProps = ClassAttributes<ReadinessCheckElement> &
  HTMLAttributes<ReadinessCheckElement> &
  Markup &
  Listeners

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'readiness-check': ReadinessCheckProps
    }
  }
}
