/** Entry `readiness-check/preact`: declares `<readiness-check>` in the types of Preact's JSX. It contains no code. */
import type { ClassAttributes, HTMLAttributes } from 'preact'
import type { ElementAttributes, Listeners } from './element/jsx-types'
import type { ReadinessCheckElement } from './element/public-types'

/** Props of `<readiness-check>` in JSX. */
export type ReadinessCheckProps = ClassAttributes<ReadinessCheckElement> &
  HTMLAttributes<ReadinessCheckElement> &
  ElementAttributes &
  Listeners

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'readiness-check': ReadinessCheckProps
    }
  }
}
