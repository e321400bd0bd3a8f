/** `readiness-check`: what an application imports. Importing it does nothing, on a server too. */
export type { EventBase, EventDetails, Fault, FaultCode } from './delivery/events'
export type { CheckHandle } from './element/mount'
export { mount, ReadinessCheckElement } from './element/npm'
export type { Check, ReadinessCheckElement as ReadinessCheck } from './element/types'
export type { GivenOptions, Options } from './options/table'
export type { Result } from './scoring/result'
