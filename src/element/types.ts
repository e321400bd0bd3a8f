import type { GivenOptions, Options } from '../options/table'
import type { Result } from '../scoring/result'

type OptionProperties = { -readonly [Name in keyof Options]: Options[Name] }

/** What can be done with a check, by its element and by the handle that `mount()` gives. */
export interface Check {
  /** Fulfilled when the start screen can be used. */
  readonly ready: Promise<void>
  /** The result that stands, or null. */
  readonly result: Result | null
  /** For modes that open; `inline` is always open. */
  open(): void
  close(): void
  /** Erases the answers, saved ones too, and goes back to the start. */
  reset(): void
  /** Gives options of the strongest kind. Answers stay; null or undefined takes an option back. */
  update(options: GivenOptions): void
  /** Takes the check off the page with all that it listens to. Saved answers stay for the next one. */
  destroy(): void
}

/** `<readiness-check>`, with a property for each option, which counts more than its attribute. */
export interface ReadinessCheckElement extends HTMLElement, OptionProperties, Check {}

declare global {
  interface HTMLElementTagNameMap {
    'readiness-check': ReadinessCheckElement
  }
}
