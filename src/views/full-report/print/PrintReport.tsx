import { fill } from '../../../lib/fill'
import { hasPercentage } from '../../../scoring/has-percentage'
import type { Gap } from '../../../scoring/result'
import { formatShare, levelName } from '../labels'
import type { ReportProps, ShownProps } from '../report-context'

/** The report on paper: a document of its own, without anything to press. */
export function PrintReport({ ctx, shown }: ShownProps) {
  const { text, instrument, options } = ctx
  const { result } = shown
  const { version, hash } = result.instrument
  const date = new Intl.DateTimeFormat(instrument.language, { dateStyle: 'long', numberingSystem: 'latn' }).format(
    new Date(),
  )
  return (
    <article>
      <header>
        <p>{options.brandName}</p>
        <p>{fill(text.reportTitle, { name: instrument.name })}</p>
      </header>
      {result.band ? <Judged ctx={ctx} shown={shown} /> : <Outcome ctx={ctx} shown={shown} />}
      <footer>
        <p>{fill(text.reportDate, { date })}</p>
        <p>{fill(text.version, { version, hash: hash.slice(0, 15) })}</p>
        <p>{text.disclaimer}</p>
      </footer>
    </article>
  )
}

function Outcome({ ctx: { instrument, text }, shown: { result } }: ShownProps) {
  const { title, because, heading, points } = instrument.outcomes[result.applies === 'later' ? 'later' : 'no']
  return (
    <>
      <p class="kicker">{text.result}</p>
      <h1>{title}</h1>
      <p>{because}</p>
      <h2>{heading}</h2>
      <ol>
        {points.map(point => (
          <li key={point.title}>
            <h3>{point.title}</h3>
            <p>{point.text}</p>
          </li>
        ))}
      </ol>
    </>
  )
}

function Judged({ ctx, shown }: ShownProps) {
  const { text, instrument, advice } = ctx
  const { band, score, provisional, asked, answered, unsure, caps, gaps, conflicts, roles } = shown.result
  const unknown = asked - answered + unsure
  const as = instrument.roles.filter(({ id }) => roles.includes(id)).map(({ name }) => name)
  const here = band?.index ?? 0
  return (
    <>
      <p class="kicker">{text.result}</p>
      <h1>{band?.name}</h1>
      <p>{instrument.bands[here - 1]?.meaning}</p>
      {provisional && (
        <p>
          <b>{text.provisional}.</b> {fill(text.provisionalWhy, { n: unknown, of: asked })}
        </p>
      )}
      <ol class="ladder">
        {instrument.bands.map(({ id, name }, at) => (
          <li key={id} class={at + 1 === here ? 'here' : ''}>
            {at + 1} {name}
          </li>
        ))}
      </ol>
      {caps.length > 0 && (
        <div>
          <b>{text.held}</b>
          <ul>
            {caps.map(({ id, reason, references }) => (
              <li key={id}>
                {reason} <small>{references.join(' · ')}</small>
              </li>
            ))}
          </ul>
        </div>
      )}
      <dl class="facts">
        <Fact name={text.score} value={formatShare(ctx, score ?? 0)} />
        <Fact name={text.known} value={fill(text.step, { n: asked - unknown, of: asked })} />
        {as.length > 0 && <Fact name={text.roles} value={as.join(text.comma)} />}
      </dl>
      <Themes ctx={ctx} shown={shown} />
      <h2>{text.begin}</h2>
      {!gaps.length && <p>{text.noGaps}</p>}
      <ol class="gaps">
        {gaps.map((gap, at) => (
          <GapOnPaper key={gap.id} ctx={ctx} gap={gap} place={at + 1} />
        ))}
      </ol>
      {conflicts.length > 0 && <h2>{text.conflicts}</h2>}
      {conflicts.map(({ id, message }) => (
        <p key={id}>{message}</p>
      ))}
      {advice.length > 0 && <h2>{text.advice}</h2>}
      {advice.map(one => (
        <p key={one.id}>{one.text}</p>
      ))}
      <MapOnPaper ctx={ctx} shown={shown} />
    </>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

function GapOnPaper({
  ctx,
  gap: { title, references, level, step, question },
  place,
}: ReportProps & { gap: Gap; place: number }) {
  const { text, details } = ctx
  const long = details.value?.questions[question]
  const labels = details.value?.labels
  return (
    <li>
      <h3>
        {place}. {title}
      </h3>
      <p>
        <small>
          {levelName(ctx, level)} · {references.join(' · ')}
        </small>
      </p>
      <p>
        <b>{text.firstStep}:</b> {step}
      </p>
      {labels && long?.evidence && (
        <p>
          <b>{labels.evidence}:</b> {long.evidence}
        </p>
      )}
    </li>
  )
}

function Themes({ ctx, shown }: ShownProps) {
  const { text, instrument } = ctx
  return (
    <>
      <h2>{text.themes}</h2>
      <dl class="themes">
        {shown.result.themes.map(theme => (
          <div key={theme.id}>
            <dt>{instrument.themes.find(({ id }) => id === theme.id)?.name}</dt>
            <dd>{hasPercentage(theme) ? formatShare(ctx, theme.score) : text.fewAnswers}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

function MapOnPaper({ ctx, shown }: ShownProps) {
  const { text, tools, scorer, instrument, names } = ctx
  return (
    <>
      <h2>{text.map}</h2>
      <table>
        <tbody>
          {tools.coverageMap(scorer, shown.answers, shown.result, tools.references(instrument)).map(({ id, cells }) => (
            <tr key={id}>
              <th scope="row">
                {id} {names[id]}
              </th>
              <td>
                {cells.map(({ reference, state }) => (
                  <span key={reference}>
                    <b>{reference}</b> {text[`state-${state}`]}
                  </span>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
