import type { ProblemCode } from './events'

/**
 * Documentation of one code of `readiness-error`, in Markdown. README and the docstrings of the published types are generated
 * from it; no file for browsers contains it.
 */
export interface ErrorDoc {
  cause: string
  /** What the visitor sees when the problem occurs. */
  effect: string
  remedy: string
}

const doc = (cause: string, effect: string, remedy: string): ErrorDoc => ({ cause, effect, remedy })

/** Documentation of every code of `readiness-error`; the type requires an entry for each. */
export const errorDocs: Record<ProblemCode, ErrorDoc> = {
  option: doc(
    'An option has an invalid value, or a name is nearly that of an option.',
    'The default of that option.',
    'Write what the hint says.',
  ),
  target: doc(
    'No element matches `target`, or the page hides the element that a dialog or drawer should open in.',
    'The check in its default place; a hidden dialog stays closed.',
    'Correct the selector, or move the check out of the hidden element.',
  ),
  duplicate: doc(
    'The script is on the page twice.',
    'Nothing unusual: the first copy serves all checks.',
    'Keep one script tag; it is enough for all checks of a page.',
  ),
  storage: doc(
    'The browser does not let the page store answers.',
    'The check works; answers last until the visitor leaves the page.',
    'Nothing, or `save="none"`. In a frame, check its sandbox.',
  ),
  file: doc(
    'A file that the check loads later failed to load.',
    'The check without what that file adds; a dialog or drawer appears inline.',
    'Serve all files of one build in the script’s folder, with CORS headers, and allow them in the page’s policy.',
  ),
  integrity: doc(
    'A file that the check loads later is not the one that was built with the script. It does not run.',
    'The check without what that file adds; a dialog or drawer appears inline.',
    'Upload all files of one build again, unchanged, and clear the cache of your CDN.',
  ),
  instrument: doc(
    'The instrument cannot be loaded or breaks a rule. Not raised in this version.',
    'The built-in instrument.',
    'Correct what the message names.',
  ),
  words: doc(
    'Your `words` cannot be loaded, a text of yours is refused, or no texts exist for the language.',
    'The built-in text in place of each that is refused.',
    'Correct the key that the message names.',
  ),
  webhook: doc(
    'The webhook answered with an error, the page’s policy forbids the request, the payload is too large, or a listener of `readiness-before-send` failed.',
    'The result as usual. The list of what was sent says that it failed or was stopped, and offers to send again what failed.',
    'Look at your endpoint or listener, or allow its origin in `connect-src`. The debug panel shows the line.',
  ),
  report: doc(
    'The PDF could not be made.',
    'A message. Print, text, file and link still work.',
    'Report the message to the project.',
  ),
  internal: doc(
    'An error in the check itself.',
    'The page is not affected. If the current screen cannot be shown, the visitor can start again.',
    'Report the message to the project.',
  ),
}
