import { fill } from '../../lib/fill'
import { Button } from '../Button'
import { formatShare, topicOf } from './labels'
import { isOwnResult, type ReportProps, type ShownProps } from './report-context'

/** Where the result comes from, where this run has not worked it out, and the way back to the visitor's own. */
export function ResultSource({ ctx }: ReportProps) {
  const { session, text } = ctx
  const shown = session.shown.value
  const origin = shown?.origin
  if (!origin) return null
  const from = { reload: text.fromReload, link: text.fromLink, file: text.fromFile, trial: text.fromTrial }
  const created = origin === 'file' ? ctx.opened.value?.created : null
  const back = origin === 'trial' ? text.putTrialBack : session.result.value ? text.putBack : text.takeYourself
  const isLooked = !isOwnResult(ctx, shown)
  /** What was pressed is gone then: the focus goes to the band, and nothing scrolls. */
  const leave = (way: () => void) => (event: MouseEvent) => {
    const card = (event.currentTarget as Element).closest('.card')
    way()
    card?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true })
  }
  return (
    <div class="note origin" data-origin={origin}>
      <div role="status">
        <p>
          <b>{created ? fill(text.fromFileOf, { date: day(created, ctx.instrument.language) }) : from[origin]}</b>
        </p>
        {isLooked && (origin === 'trial' ? <Moved ctx={ctx} shown={shown} /> : <Carried ctx={ctx} />)}
      </div>
      {isLooked && (
        <div class="row">
          {origin !== 'link' && (
            <Button action="confirm" onClick={leave(session.keepPreview)}>
              {origin === 'trial' ? text.adoptTrial : text.adoptFile}
            </Button>
          )}
          <Button kind="link" action="cancel" onClick={leave(session.endPreview)}>
            {back}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Where the trial leads, beside where the visitor stands. */
function Moved({ ctx, shown: { result } }: ShownProps) {
  const own = ctx.session.result.value
  if (!own?.band || !result.band) return null
  return (
    <p>
      {fill(ctx.text.trialBand, {
        band: result.band.name,
        score: formatShare(ctx, result.score ?? 0),
        own: own.band.name,
        ownScore: formatShare(ctx, own.score ?? 0),
      })}
    </p>
  )
}

/** What did not fit, and what is new since, where the answers were given to another version. */
function Carried({ ctx }: ReportProps) {
  const { text, opened, instrument } = ctx
  if (!opened.value) return null
  const { otherVersion, added, dropped } = opened.value
  const lines = [
    otherVersion && fill(text.otherVersion, { version: otherVersion, present: instrument.version }),
    added.length > 0 && fill(text.added, { topics: added.map(id => topicOf(ctx, id)).join(text.comma) }),
    dropped > 0 && fill(text.dropped, { n: dropped }),
  ]
  return <>{lines.map(line => line && <p key={line}>{line}</p>)}</>
}

const day = (date: string, language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', numberingSystem: 'latn' }).format(new Date(date))
