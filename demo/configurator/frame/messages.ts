import type { Problem } from '../../../src/events/events'
import type { GivenOptions } from '../../../src/options/table'

/** Screens that can be gone to by a press of one button. */
export type Goal = 'start' | 'question' | 'result' | 'not-applicable'

/** What the configurator tells the page in its frame. */
export type ToFrame =
  /** `dark` has colours by custom property. */
  | { readiness: 'show'; options: GivenOptions; dark: Record<string, string>; scheme: 'light' | 'dark' }
  | { readiness: 'go'; goal: Goal }
  | { readiness: 'open' }

/** What the page in the frame tells the configurator. */
export type FromFrame =
  /** It listens. */
  | { readiness: 'here' }
  /** The tag's file did not come, or did not run. */
  | { readiness: 'missing' }
  /** The screen that is shown now. */
  | { readiness: 'screen'; screen: string }
  /** A screen that was asked for is there, or cannot be. */
  | { readiness: 'arrived' }
  /** The check told its partner of something. */
  | { readiness: 'fault'; problem: Problem }
  /** The check would have sent its result, were it not a preview. */
  | { readiness: 'held' }
