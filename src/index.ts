/** Main entry of the npm package. Importing it has no side effects, in browsers and on servers. */
import { loadNpmChunk } from './chunks/npm-chunk-loader'
import { getNpmElementApi } from './element/npm-element'

export type { CheckHandle } from './element/mount-check'
export type { Check, ReadinessCheckElement as ReadinessCheck } from './element/public-types'
export type { EventBase, EventDetails, Problem as Fault, ProblemCode as FaultCode } from './events/events'
export type { GivenOptions, Options } from './options/table'
export type { Result } from './scoring/result'

const element = getNpmElementApi(loadNpmChunk)

/** Class of `<readiness-check>`, for applications that register the element themselves. */
export const ReadinessCheckElement = element.ReadinessCheckElement

// generated: mount
/**
 * Mounts a check in `target`, a selector or an element, and returns a handle to it. Without a target, or if no
 * element matches the selector, the check is mounted at the end of `main`, else of `body`.
 */
// end: mount
export const mount = element.mount
