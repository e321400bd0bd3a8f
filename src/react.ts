/** `readiness-check/react`: tells TypeScript of `<readiness-check>` in React's JSX. Types only, nothing to run. */
import type { ClassAttributes, HTMLAttributes } from 'react'
import type { Listeners, Markup } from './element/markup'
import type { ReadinessCheckElement } from './element/types'

/** What `<readiness-check>` takes in JSX. */
export type ReadinessCheckProps = ClassAttributes<ReadinessCheckElement> &
  HTMLAttributes<ReadinessCheckElement> &
  Markup &
  Listeners

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'readiness-check': ReadinessCheckProps
    }
  }
}
