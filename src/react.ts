/** Entry `readiness-check/react`: declares `<readiness-check>` in the types of React's JSX. It contains no code. */
import type { ClassAttributes, HTMLAttributes } from 'react'
import type { ElementAttributes, Listeners } from './element/jsx-types'
import type { ReadinessCheckElement } from './element/public-types'

/** Props of `<readiness-check>` in JSX. */
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
