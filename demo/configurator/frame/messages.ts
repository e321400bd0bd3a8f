import type { Problem } from '../../../src/events/events'
import type { GivenOptions } from '../../../src/options/table'

/** A screen of the check that the preview can go to by itself. */
export type TargetScreen = 'start' | 'question' | 'result' | 'not-applicable'

/** A message from the configurator to the page in the preview's iframe. */
export type MessageToFrame =
  /** Show the check with these options. `dark`: custom property -> colour; `scheme`: colour scheme of the host page. */
  | { readiness: 'show'; options: GivenOptions; dark: Record<string, string>; scheme: 'light' | 'dark' }
  /** Go to this screen. */
  | { readiness: 'go'; screen: TargetScreen }
  /** Open the dialog or drawer. */
  | { readiness: 'open' }

/** A message from the page in the preview's iframe to the configurator. */
export type MessageFromFrame =
  /** The page is ready to receive messages. */
  | { readiness: 'ready' }
  /** The tag's file failed to load or to run. */
  | { readiness: 'missing' }
  /** The screen that is shown after a message was handled; empty if none is. */
  | { readiness: 'screen'; screen: string }
  /** The attempt to go to a screen has ended, whether or not the screen is shown. */
  | { readiness: 'arrived' }
  /** The check reported a problem (`readiness-error`). */
  | { readiness: 'problem'; problem: Problem }
  /** The preview prevented the check from sending its result. */
  | { readiness: 'send-prevented' }
