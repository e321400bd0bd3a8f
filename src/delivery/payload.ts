import type { CompletedEvent, Contact, ContactEvent } from '../events/webhook-schema'
import { cutText } from '../lib/well-formed'
import type { Result } from '../scoring/result'

/** Most gaps in a payload. A longer list would reveal the visitor's answers one by one. */
const MAX_GAPS = 5

// Scores and certainty are rounded so that the answers behind them cannot be derived.
const toTenths = (share: number) => Math.round(share * 10) / 10
const toHundredths = (share: number) => Math.round(share * 100) / 100
const roundOrNull = (round: (share: number) => number, share: number | null) => (share === null ? null : round(share))

/** The identity of one webhook event. */
export interface WebhookEventIdentity {
  id: string
  /** Milliseconds since 1970. */
  timestamp: number
}

const eventHead = ({ id, timestamp }: WebhookEventIdentity) =>
  ({ id, timestamp: new Date(timestamp).toISOString(), schema: '1' }) as const

/** Returns the webhook event `readiness.completed` for a result, with only the fields that the public schema names. */
export function createCompletedEvent(
  meta: WebhookEventIdentity,
  result: Result,
  check: {
    instance: string
    /** Version of the widget. */
    widget: string
    context: Record<string, string>
    /** The visitor's answers if the partner set `webhook-answers`, otherwise undefined. */
    answers: Record<string, string | string[]> | undefined
  },
): CompletedEvent {
  const { locale, applies, roles, band, score, certainty, provisional, themes, gaps, instrument } = result
  const { id, timestamp, schema } = eventHead(meta)
  return {
    id,
    type: 'readiness.completed',
    timestamp,
    schema,
    data: {
      instance: check.instance,
      locale,
      applies,
      roles,
      band: band && { id: band.id, index: band.index, of: band.of, name: band.name },
      score: roundOrNull(toHundredths, score),
      certainty: toTenths(certainty),
      provisional,
      themes: themes.map(({ id, score }) => ({ id, score: roundOrNull(toTenths, score) })),
      gaps: gaps.slice(0, MAX_GAPS).map(({ id, title }) => ({ id, title })),
      versions: { widget: check.widget, instrument: `${instrument.id}@${instrument.version}`, hash: instrument.hash },
      context: check.context,
      ...(check.answers && { answers: check.answers }),
    },
  }
}

/**
 * Returns the webhook event `readiness.contact` for a submitted contact form.
 * @param completedId id of the `readiness.completed` event of the same visitor; `null` if none was sent
 */
export function createContactEvent(
  meta: WebhookEventIdentity,
  completedId: string | null,
  contact: Contact,
  context: Record<string, string>,
): ContactEvent {
  const { id, timestamp, schema } = eventHead(meta)
  return { id, type: 'readiness.contact', timestamp, schema, data: { completedId, contact, context } }
}

/**
 * Matches a result link and what follows it. A mail filter that encodes the `#` of a link moves its text, and so the answers,
 * to the end of the query; see `findResultLink`.
 */
const RESULT_LINK = /(?:[^\w-]|%\w+)rc(?:[-=]|%[25]*[23]d)\d[a-z]\w{8,}.*/i

/** Most characters of a `utm_*` value, longer than any real campaign name; the rest is cut off. */
const MAX_UTM_LENGTH = 200

/**
 * Returns the `context` field of a payload: the partner's context and, if `utm` is on, the `utm_*` parameters of the
 * page. If both contain the same name, the partner's value is used.
 * @param queryString the query string of the page's URL
 */
export const collectContextAndUtm = (
  partnerContext: Record<string, string>,
  utm: boolean,
  queryString: string,
): Record<string, string> => ({
  ...(utm &&
    Object.fromEntries(
      [...new URLSearchParams(queryString)]
        .filter(([name]) => /^utm_[a-z0-9_-]+$/.test(name))
        .map(([name, value]) => [name, cutText(value.replace(RESULT_LINK, ''), MAX_UTM_LENGTH)]),
    )),
  ...partnerContext,
})
