import { fillPlaceholders } from '../../../lib/fill-placeholders'
import { hasPercentage } from '../../../scoring/has-percentage'
import type { Gap } from '../../../scoring/result'
import { formatShare, levelLabel } from '../labels'
import type { ReportProps, ShownResultProps } from '../report-context'

/** The report as a document for printing, without buttons or links. */
export function PrintReport({ ctx, shown }: ShownResultProps) {
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
        <p>{fillPlaceholders(text.reportTitle, { name: instrument.name })}</p>
      </header>
      {result.band ? <ScoredReport ctx={ctx} shown={shown} /> : <NotApplicableReport ctx={ctx} shown={shown} />}
      <footer>
        <p>{fillPlaceholders(text.reportDate, { date })}</p>
        <p>{fillPlaceholders(text.version, { version, hash: hash.slice(0, 15) })}</p>
        <p>{text.disclaimer}</p>
      </footer>
    </article>
  )
}

/** Report on a result without a band, because the standard does not apply to the organisation, or not yet. */
function NotApplicableReport({ ctx: { instrument, text }, shown: { result } }: ShownResultProps) {
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

/** Report on a result with a band. */
function ScoredReport({ ctx, shown }: ShownResultProps) {
  const { text, instrument, advice } = ctx
  const { band, score, provisional, asked, answered, unsure, caps, gaps, conflicts, roles } = shown.result
  const unknown = asked - answered + unsure
  const roleNames = instrument.roles.filter(({ id }) => roles.includes(id)).map(({ name }) => name)
  const bandIndex = band?.index ?? 0
  return (
    <>
      <p class="kicker">{text.result}</p>
      <h1>{band?.name}</h1>
      <p>{instrument.bands[bandIndex - 1]?.meaning}</p>
      {provisional && (
        <p>
          <b>{text.provisional}.</b> {fillPlaceholders(text.provisionalWhy, { n: unknown, of: asked })}
        </p>
      )}
      <ol class="ladder">
        {instrument.bands.map(({ id, name }, index) => (
          <li key={id} class={index + 1 === bandIndex ? 'here' : ''}>
            {index + 1} {name}
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
        <Fact name={text.known} value={fillPlaceholders(text.step, { n: asked - unknown, of: asked })} />
        {roleNames.length > 0 && <Fact name={text.roles} value={roleNames.join(text.comma)} />}
      </dl>
      <Themes ctx={ctx} shown={shown} />
      <h2>{text.begin}</h2>
      {!gaps.length && <p>{text.noGaps}</p>}
      <ol class="gaps">
        {gaps.map((gap, index) => (
          <PrintedGap key={gap.id} ctx={ctx} gap={gap} position={index + 1} />
        ))}
      </ol>
      {conflicts.length > 0 && <h2>{text.conflicts}</h2>}
      {conflicts.map(({ id, message }) => (
        <p key={id}>{message}</p>
      ))}
      {advice.length > 0 && <h2>{text.advice}</h2>}
      {advice.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
      <PrintedMap ctx={ctx} shown={shown} />
    </>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

function PrintedGap({
  ctx,
  gap: { title, references, level, step, question },
  position,
}: ReportProps & { gap: Gap; position: number }) {
  const { text, details } = ctx
  const questionDetails = details.loaded?.questions[question]
  const labels = details.loaded?.labels
  return (
    <li>
      <h3>
        {position}. {title}
      </h3>
      <p>
        <small>
          {levelLabel(ctx, level)} · {references.join(' · ')}
        </small>
      </p>
      <p>
        <b>{text.firstStep}:</b> {step}
      </p>
      {labels && questionDetails?.evidence && (
        <p>
          <b>{labels.evidence}:</b> {questionDetails.evidence}
        </p>
      )}
    </li>
  )
}

function Themes({ ctx, shown }: ShownResultProps) {
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

function PrintedMap({ ctx, shown }: ShownResultProps) {
  const { text, tools, scorer, instrument, referenceNames } = ctx
  return (
    <>
      <h2>{text.map}</h2>
      <table>
        <tbody>
          {tools.coverageMap(scorer, shown.answers, shown.result, tools.references(instrument)).map(({ id, cells }) => (
            <tr key={id}>
              <th scope="row">
                {id} {referenceNames[id]}
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
