import type { GivenOptions, Options } from '../options/table'
import type { Result } from '../scoring/result'

type OptionProperties = { -readonly [Name in keyof Options]: Options[Name] }

/** What can be done with a check, by its element and by the handle that `mount()` gives. */
export interface Check {
  // generated: check
  /** Promise that is fulfilled when the start screen can be used. */
  readonly ready: Promise<void>
  /** The result, once the visitor has one; else null. */
  readonly result: Result | null
  /** Opens the dialog or drawer. Without effect in `mode="inline"`. */
  open(): void
  /** Closes the dialog or drawer. Without effect in `mode="inline"`. */
  close(): void
  /** Erases the answers, stored ones too, and shows the start screen. */
  reset(): void
  /**
   * Changes options; answers stay. These values take precedence over attributes and all other places; null or undefined
   * gives an option back to them.
   */
  update(options: GivenOptions): void
  /**
   * Removes the check from the page with all its nodes, listeners and timers. Stored answers stay for the next check of
   * that name.
   */
  destroy(): void
  // end: check
}

/** `<readiness-check>`, with a property for each option, which counts more than its attribute. */
export interface ReadinessCheckElement extends HTMLElement, OptionProperties, Check {}

declare global {
  interface HTMLElementTagNameMap {
    'readiness-check': ReadinessCheckElement
  }
}
