import type { CompletedEvent, Contact, ContactEvent } from '../events/webhook-schema'
import type { Result } from '../scoring/result'

/** More gaps than these would give away the answers, one by one. */
const TOLD_GAPS = 5

/** Coarse enough that a share does not give away the answers that it is made of. */
const inTenths = (share: number) => Math.round(share * 10) / 10
const inHundredths = (share: number) => Math.round(share * 100) / 100
const orNull = (round: (share: number) => number, share: number | null) => (share === null ? null : round(share))

/** What makes an event this one: `timestamp` is in milliseconds. */
export interface EventMeta {
  id: string
  timestamp: number
}

const head = ({ id, timestamp }: EventMeta) =>
  ({ id, timestamp: new Date(timestamp).toISOString(), schema: '1' }) as const

/** What the partner gets of a result, and nothing that the contract does not name. */
export function completedEvent(
  occasion: EventMeta,
  result: Result,
  own: {
    instance: string
    /** Version of the widget. */
    widget: string
    context: Record<string, string>
    /** The single answers, where the partner has asked for them. */
    answers: Record<string, string | string[]> | undefined
  },
): CompletedEvent {
  const { locale, applies, roles, band, score, certainty, provisional, themes, gaps, instrument } = result
  const { id, timestamp, schema } = head(occasion)
  return {
    id,
    type: 'readiness.completed',
    timestamp,
    schema,
    data: {
      instance: own.instance,
      locale,
      applies,
      roles,
      band: band && { id: band.id, index: band.index, of: band.of, name: band.name },
      score: orNull(inHundredths, score),
      certainty: inTenths(certainty),
      provisional,
      themes: themes.map(({ id, score }) => ({ id, score: orNull(inTenths, score) })),
      gaps: gaps.slice(0, TOLD_GAPS).map(({ id, title }) => ({ id, title })),
      versions: { widget: own.widget, instrument: `${instrument.id}@${instrument.version}`, hash: instrument.hash },
      context: own.context,
      ...(own.answers && { answers: own.answers }),
    },
  }
}

/**
 * What the partner gets of the form.
 * @param completedId of the result that was sent before; null where none was
 */
export function contactEvent(
  occasion: EventMeta,
  completedId: string | null,
  contact: Contact,
  context: Record<string, string>,
): ContactEvent {
  const { id, timestamp, schema } = head(occasion)
  return { id, type: 'readiness.contact', timestamp, schema, data: { completedId, contact, context } }
}

/** Longer than any campaign's name: what is longer is no name. */
const LONGEST = 200

/**
 * The partner's own context, and with `utm` the page's `utm_*` besides. Where both bear a name, the partner's counts.
 * @param search the query string of the page's address
 */
export const payloadContext = (own: Record<string, string>, utm: boolean, search: string): Record<string, string> => ({
  ...(utm &&
    Object.fromEntries(
      [...new URLSearchParams(search)]
        .filter(([name]) => /^utm_[a-z0-9_-]+$/.test(name))
        .map(([name, value]) => [name, value.slice(0, LONGEST)]),
    )),
  ...own,
})
