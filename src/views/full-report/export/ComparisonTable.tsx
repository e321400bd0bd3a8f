import { fillPlaceholders } from '../../../lib/fill-placeholders'
import type { LevelChange } from '../../../report/compare'
import type { Gap } from '../../../scoring/result'
import { Button } from '../../Button'
import { Heading } from '../../Heading'
import { formatShare, levelLabel, topicLabel } from '../labels'
import type { ReportContext, ReportProps, ResultComparison } from '../report-context'

/** One line of the table: a value before and now. */
interface ComparisonRow {
  name: string
  before: string
  now: string
  /** The difference, positive if improved; `null` if the two values cannot be compared. */
  change: number | null
}

/** Two results side by side: band, themes and gaps, and the answers that improved or got worse. */
export function ComparisonTable({
  ctx,
  results: { before, now, differences },
}: ReportProps & { results: ResultComparison }) {
  const { text, comparison } = ctx
  const { gaps, improved, worsened, caveats } = differences
  return (
    <div class="comparison" data-comparison>
      <Heading ctx={ctx} below={2}>
        {text.compared}
      </Heading>
      {caveats.map(caveat => (
        <p class="note" key={caveat}>
          {text[`doubt-${caveat}`]}
        </p>
      ))}
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{before.label}</th>
            <th scope="col">{now.label}</th>
          </tr>
        </thead>
        <tbody>
          {comparisonRows(ctx, { before, now, differences }).map(row => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{row.before}</td>
              <td>
                <b>{row.now}</b> {row.change !== null && <small>{changeLabel(ctx, row.change)}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {improved.length + worsened.length === 0 && <p>{text.sameAll}</p>}
      <LevelChanges ctx={ctx} title={text.improved} changes={improved} />
      <LevelChanges ctx={ctx} title={text.slipped} changes={worsened} />
      <GapList ctx={ctx} title={text.closed} gaps={gaps.closed} />
      <GapList ctx={ctx} title={text.opened} gaps={gaps.opened} />
      <GapList ctx={ctx} title={text.left} gaps={gaps.notAskedNow} />
      <GapList ctx={ctx} title={text.joined} gaps={gaps.notAskedBefore} />
      <Button
        kind="link"
        action="cancel"
        onClick={() => {
          comparison.value = null
        }}
      >
        {text.closeComparison}
      </Button>
    </div>
  )
}

function comparisonRows(ctx: ReportContext, { before, now, differences }: ResultComparison): ComparisonRow[] {
  const { text, instrument } = ctx
  const formatScore = (value: number | null) => (value === null ? text.none : formatShare(ctx, value))
  const changeOf = (from: number | null | undefined, to: number | null | undefined) =>
    from == null || to == null ? null : to - from
  const [gapsBefore, gapsNow] = [before.compared.result.gaps.length, now.compared.result.gaps.length]
  return [
    {
      name: text.band,
      before: differences.band.before?.name ?? text.none,
      now: differences.band.now?.name ?? text.none,
      change: changeOf(differences.band.before?.index, differences.band.now?.index),
    },
    {
      name: text.inAll,
      before: formatScore(differences.score.before),
      now: formatScore(differences.score.now),
      change: changeOf(differences.score.before, differences.score.now),
    },
    ...differences.themes.map(theme => ({
      name: instrument.themes.find(({ id }) => id === theme.id)?.name ?? theme.id,
      before: formatScore(theme.before),
      now: formatScore(theme.now),
      change: changeOf(theme.before, theme.now),
    })),
    // The number of gaps has no direction of change: the two results may come from different questions.
    { name: text.gapsCount, before: `${gapsBefore}`, now: `${gapsNow}`, change: null },
  ]
}

/** An arrow and a word for the direction of a change, readable without colour. */
const changeLabel = ({ text }: ReportContext, change: number) =>
  change > 0 ? `▲ ${text.rose}` : change < 0 ? `▼ ${text.fell}` : text.even

/** List of the questions whose level changed. */
function LevelChanges({ ctx, title, changes }: ReportProps & { title: string; changes: readonly LevelChange[] }) {
  if (!changes.length) return null
  return (
    <TitledList
      title={title}
      items={changes.map(({ question, before, now }) =>
        fillPlaceholders(ctx.text.move, {
          topic: topicLabel(ctx, question),
          from: levelLabel(ctx, before),
          to: levelLabel(ctx, now),
        }),
      )}
    />
  )
}

const GapList = ({ title, gaps }: ReportProps & { title: string; gaps: readonly Gap[] }) =>
  gaps.length > 0 ? <TitledList title={title} items={gaps.map(gap => gap.title)} /> : null

const TitledList = ({ title, items }: { title: string; items: readonly string[] }) => (
  <div class="listed">
    <p>
      <b>{title}</b>
    </p>
    <ul>
      {items.map(item => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  </div>
)
