/** `readiness-check`: what an application imports. Importing it does nothing, on a server too. */
import { loadNpmChunk } from './chunks/npm-chunk-loader'
import { npmElement } from './element/npm-element'

export type { CheckHandle } from './element/mount-check'
export type { Check, ReadinessCheckElement as ReadinessCheck } from './element/public-types'
export type { EventBase, EventDetails, Problem as Fault, ProblemCode as FaultCode } from './events/events'
export type { GivenOptions, Options } from './options/table'
export type { Result } from './scoring/result'

const element = npmElement(loadNpmChunk)

/** The element's class, for those who register it themselves. */
export const ReadinessCheckElement = element.ReadinessCheckElement

// generated: mount
// end: mount
export const mount = element.mount
