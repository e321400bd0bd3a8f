import type { EventName } from './events'

/** What an event tells, for the README and the manifest: never part of a file that a browser is sent. */
export interface EventMeaning {
  when: string
  /** Further detail, in Markdown. */
  detail: string
}

const event = (when: string, detail = ''): EventMeaning => ({ when, detail })

/** Every event's meaning, so that none can be missing. */
export const eventMeanings: Record<EventName, EventMeaning> = {
  'readiness-ready': event('the start screen can be used'),
  'readiness-start': event('the visitor begins'),
  'readiness-answer': event(
    'an answer is given or changed',
    '`question`, `index`, `of`; with `webhook-answers` also `option`',
  ),
  'readiness-complete': event('the result stands, once a run', '`result`'),
  'readiness-change': event('an answer was changed after it; the webhook is not sent again', '`result`'),
  'readiness-reset': event('the visitor, or `reset()`, erased the answers'),
  'readiness-open': event('a dialog or drawer opens'),
  'readiness-close': event('it closes'),
  'readiness-before-send': event(
    'before something goes to the webhook; `preventDefault()` stops it',
    '`payload`, which may be changed',
  ),
  'readiness-sent': event(
    'it is known what came of it',
    '`outcome`: `delivered`, `unconfirmed` (perhaps) or `failed`; `id`',
  ),
  'readiness-contact': event('the visitor sent the form', '`contact`'),
  'readiness-download': event(
    'the visitor takes the result along',
    '`kind`: `pdf` `print` `file` `text` `link`; for a link its `url`',
  ),
  'readiness-error': event('something that you should know', '`code`, `message`, `hint`'),
}
