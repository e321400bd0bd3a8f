import type { EventName } from './events'

/**
 * Documentation of one event, in Markdown. README, manifest and the docstrings of the published types are generated from it;
 * no file for browsers contains it.
 */
export interface EventDoc {
  /** When the event is raised. */
  when: string
  /** Fields of `detail` other than `v`, `instance`, `instrument` and `context`; empty if there are none. */
  detail: string
}

const doc = (when: string, detail = ''): EventDoc => ({ when, detail })

/** Documentation of every event; the type requires an entry for each. */
export const eventDocs: Record<EventName, EventDoc> = {
  'readiness-ready': doc('The start screen can be used.'),
  'readiness-start': doc('The visitor begins.'),
  'readiness-answer': doc(
    'The visitor gives or changes an answer.',
    '`question`: id of the question; `index`: its position on the route, from 1; `of`: length of the route; with `webhook-answers` also `option`: id of the chosen option, or an array of ids',
  ),
  'readiness-complete': doc(
    'The visitor has answered the last question and sees the result. Once per session.',
    '`result`: the frozen `Result`',
  ),
  'readiness-change': doc(
    'The visitor changes an answer after the result was shown. The webhook does not receive it again.',
    '`result`: the new `Result`',
  ),
  'readiness-reset': doc('The answers were erased, by the visitor or by `reset()`.'),
  'readiness-open': doc('The dialog or drawer opens.'),
  'readiness-close': doc('The dialog or drawer closes.'),
  'readiness-before-send': doc(
    'A result or contact is about to be sent to the webhook. `preventDefault()` stops it, and so does a listener that fails.',
    '`payload`: the webhook’s JSON; a listener may change or replace it',
  ),
  'readiness-sent': doc(
    'A request to the webhook has ended.',
    '`outcome`: `delivered`, `unconfirmed` (the response could not be read) or `failed`; `id`: the id of the payload',
  ),
  'readiness-contact': doc(
    'The visitor sends the contact form.',
    '`contact`: `name`, `email`, `organisation`, `message`, `consent`',
  ),
  'readiness-download': doc(
    'The visitor downloads, prints, copies or links the result.',
    '`kind`: `pdf`, `print`, `file`, `text` or `link`; for a link also `url`',
  ),
  'readiness-error': doc(
    'Something is wrong that you should know; visitors do not see it.',
    '`code`: see [Error codes](#error-codes); `message`: what is wrong; `hint`: what to do',
  ),
}
