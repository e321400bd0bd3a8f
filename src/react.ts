/** `readiness-check/react`: tells TypeScript of `<readiness-check>` in React's JSX. Types only, nothing to run. */
import type { ClassAttributes, HTMLAttributes } from 'react'
import type { ElementAttributes, Listeners } from './element/jsx-types'
import type { ReadinessCheckElement } from './element/public-types'

/** What `<readiness-check>` takes in JSX. */
export type ReadinessCheckProps = ClassAttributes<ReadinessCheckElement> &
  HTMLAttributes<ReadinessCheckElement> &
  ElementAttributes &
  Listeners

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'readiness-check': ReadinessCheckProps
    }
  }
}
