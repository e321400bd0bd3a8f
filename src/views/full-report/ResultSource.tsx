import { fillPlaceholders } from '../../lib/fill-placeholders'
import { Button } from '../Button'
import { formatShare, topicLabel } from './labels'
import { isVisitorsOwnResult, type ReportProps, type ShownResultProps } from './report-context'

/**
 * Note above a result that was not computed in this session: its source (reload, link, file or trial) and buttons to keep
 * the result or to return to the visitor's own. Renders nothing for a result of this session.
 */
export function ResultSource({ ctx }: ReportProps) {
  const { session, text } = ctx
  const shown = session.shownResult.value
  const origin = shown?.origin
  if (!origin) return null
  const sourceTexts = { reload: text.fromReload, link: text.fromLink, file: text.fromFile, trial: text.fromTrial }
  const created = origin === 'file' ? ctx.openedResult.value?.created : null
  const backLabel = origin === 'trial' ? text.putTrialBack : session.result.value ? text.putBack : text.takeYourself
  const isPreview = !isVisitorsOwnResult(ctx, shown)
  /** Runs the action, then moves the focus to the band without scrolling, because the pressed button is gone. */
  const thenFocusBand = (action: () => void) => (event: MouseEvent) => {
    const card = (event.currentTarget as Element).closest('.card')
    action()
    card?.querySelector<HTMLElement>('[tabindex="-1"]')?.focus({ preventScroll: true })
  }
  return (
    <div class="note origin" data-origin={origin}>
      <div role="status">
        <p>
          <b>
            {created
              ? fillPlaceholders(text.fromFileOf, { date: formatDay(created, ctx.instrument.language) })
              : sourceTexts[origin]}
          </b>
        </p>
        {isPreview && (origin === 'trial' ? <TrialEffect ctx={ctx} shown={shown} /> : <ImportNotes ctx={ctx} />)}
      </div>
      {isPreview && (
        <div class="row">
          {origin !== 'link' && (
            <Button action="confirm" onClick={thenFocusBand(session.adoptPreview)}>
              {origin === 'trial' ? text.adoptTrial : text.adoptFile}
            </Button>
          )}
          <Button kind="link" action="cancel" onClick={thenFocusBand(session.endPreview)}>
            {backLabel}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Compares band and score of the trial with the visitor's own. */
function TrialEffect({ ctx, shown: { result } }: ShownResultProps) {
  const ownResult = ctx.session.result.value
  if (!ownResult?.band || !result.band) return null
  return (
    <p>
      {fillPlaceholders(ctx.text.trialBand, {
        band: result.band.name,
        score: formatShare(ctx, result.score ?? 0),
        own: ownResult.band.name,
        ownScore: formatShare(ctx, ownResult.score ?? 0),
      })}
    </p>
  )
}

/**
 * For answers from another version of the instrument: the version, the new questions and the number of dropped answers.
 */
function ImportNotes({ ctx }: ReportProps) {
  const { text, openedResult, instrument } = ctx
  if (!openedResult.value) return null
  const { otherVersion, added, dropped } = openedResult.value
  const lines = [
    otherVersion && fillPlaceholders(text.otherVersion, { version: otherVersion, present: instrument.version }),
    added.length > 0 && fillPlaceholders(text.added, { topics: added.map(id => topicLabel(ctx, id)).join(text.comma) }),
    dropped > 0 && fillPlaceholders(text.dropped, { n: dropped }),
  ]
  return <>{lines.map(line => line && <p key={line}>{line}</p>)}</>
}

const formatDay = (date: string, language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', numberingSystem: 'latn' }).format(new Date(date))
