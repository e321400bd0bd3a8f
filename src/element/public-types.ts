import type { GivenOptions, Options } from '../options/table'
import type { Result } from '../scoring/result'

/** A property for each option. */
type OptionProperties = { -readonly [Name in keyof Options]: Options[Name] }

/** Methods and properties of a check, both on its element and on the handle that `mount()` returns. */
export interface Check {
  // generated: check
  /** Promise that is fulfilled when the start screen can be used. */
  readonly ready: Promise<void>
  /** The result, or null if the visitor has none yet. */
  readonly result: Result | null
  /** Opens the dialog or drawer. Without effect in `mode="inline"`. */
  open(): void
  /** Closes the dialog or drawer. Without effect in `mode="inline"`. */
  close(): void
  /** Erases the answers, also the stored ones, and shows the start screen. */
  reset(): void
  /**
   * Changes options; the answers are kept. These values take precedence over attributes and all other sources. Null or
   * undefined removes a value, so that the other sources apply.
   */
  update(options: GivenOptions): void
  /**
   * Removes the check from the page with all its nodes, listeners and timers. Stored answers stay for the next check of
   * that name.
   */
  destroy(): void
  // end: check
}

/** The element `<readiness-check>`. It has a property for each option; a property takes precedence over its attribute. */
export interface ReadinessCheckElement extends HTMLElement, OptionProperties, Check {}

declare global {
  interface HTMLElementTagNameMap {
    'readiness-check': ReadinessCheckElement
  }
}
