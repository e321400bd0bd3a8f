import { fill } from '../../lib/fill'
import { Button } from '../Button'
import { type DeepProps, isOwn, type ShownProps } from './deep'
import { share, topicOf } from './reading'

/** Where the result comes from, where this run has not worked it out, and the way back to the visitor's own. */
export function Origin({ app }: DeepProps) {
  const { session, text } = app
  const shown = session.shown.value
  const origin = shown?.origin
  if (!origin) return null
  const from = { reload: text.fromReload, link: text.fromLink, file: text.fromFile, trial: text.fromTrial }
  const created = origin === 'file' ? app.opened.value?.created : null
  const back = origin === 'trial' ? text.putTrialBack : session.result.value ? text.putBack : text.takeYourself
  const isLooked = !isOwn(app, shown)
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
          <b>{created ? fill(text.fromFileOf, { date: day(created, app.instrument.language) }) : from[origin]}</b>
        </p>
        {isLooked && (origin === 'trial' ? <Moved app={app} shown={shown} /> : <Carried app={app} />)}
      </div>
      {isLooked && (
        <div class="row">
          {origin !== 'link' && (
            <Button action="confirm" onClick={leave(session.adopt)}>
              {origin === 'trial' ? text.adoptTrial : text.adoptFile}
            </Button>
          )}
          <Button kind="link" action="cancel" onClick={leave(session.putBack)}>
            {back}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Where the trial leads, beside where the visitor stands. */
function Moved({ app, shown: { result } }: ShownProps) {
  const own = app.session.result.value
  if (!own?.band || !result.band) return null
  return (
    <p>
      {fill(app.text.trialBand, {
        band: result.band.name,
        score: share(app, result.score ?? 0),
        own: own.band.name,
        ownScore: share(app, own.score ?? 0),
      })}
    </p>
  )
}

/** What did not fit, and what is new since, where the answers were given to another version. */
function Carried({ app }: DeepProps) {
  const { text, opened, instrument } = app
  if (!opened.value) return null
  const { otherVersion, added, dropped } = opened.value
  const lines = [
    otherVersion && fill(text.otherVersion, { version: otherVersion, present: instrument.version }),
    added.length > 0 && fill(text.added, { topics: added.map(id => topicOf(app, id)).join(text.comma) }),
    dropped > 0 && fill(text.dropped, { n: dropped }),
  ]
  return <>{lines.map(line => line && <p key={line}>{line}</p>)}</>
}

const day = (date: string, language: string) =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', numberingSystem: 'latn' }).format(new Date(date))
