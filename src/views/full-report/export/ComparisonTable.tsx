import { fill } from '../../../lib/fill'
import type { LevelChange } from '../../../report/compare'
import type { Gap } from '../../../scoring/result'
import { Button } from '../../Button'
import { Heading } from '../../Heading'
import { formatShare, levelName, topicOf } from '../labels'
import type { Compared, ReportContext, ReportProps } from '../report-context'

interface Row {
  name: string
  before: string
  now: string
  /** How far it has moved: more is better. Null where the two cannot be set against each other. */
  moved: number | null
}

/** Two results beside each other: band, themes and gaps, and what improved or slipped. */
export function ComparisonTable({ ctx, compared: { before, now, found } }: ReportProps & { compared: Compared }) {
  const { text, compared } = ctx
  const { gaps, improved, slipped, doubts } = found
  return (
    <div class="comparison" data-comparison>
      <Heading ctx={ctx} below={2}>
        {text.compared}
      </Heading>
      {doubts.map(doubt => (
        <p class="note" key={doubt}>
          {text[`doubt-${doubt}`]}
        </p>
      ))}
      <table>
        <thead>
          <tr>
            <td />
            <th scope="col">{before.name}</th>
            <th scope="col">{now.name}</th>
          </tr>
        </thead>
        <tbody>
          {rowsOf(ctx, { before, now, found }).map(row => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td>{row.before}</td>
              <td>
                <b>{row.now}</b> {row.moved !== null && <small>{moveName(ctx, row.moved)}</small>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {improved.length + slipped.length === 0 && <p>{text.sameAll}</p>}
      <Steps ctx={ctx} title={text.improved} of={improved} />
      <Steps ctx={ctx} title={text.slipped} of={slipped} />
      <GapList ctx={ctx} title={text.closed} of={gaps.closed} />
      <GapList ctx={ctx} title={text.opened} of={gaps.opened} />
      <GapList ctx={ctx} title={text.left} of={gaps.left} />
      <GapList ctx={ctx} title={text.joined} of={gaps.joined} />
      <Button
        kind="link"
        action="cancel"
        onClick={() => {
          compared.value = null
        }}
      >
        {text.closeComparison}
      </Button>
    </div>
  )
}

function rowsOf(ctx: ReportContext, { before, now, found }: Compared): Row[] {
  const { text, instrument } = ctx
  const figure = (value: number | null) => (value === null ? text.none : formatShare(ctx, value))
  const moved = (from: number | null | undefined, to: number | null | undefined) =>
    from == null || to == null ? null : to - from
  const [gapsBefore, gapsNow] = [before.past.result.gaps.length, now.past.result.gaps.length]
  return [
    {
      name: text.band,
      before: found.band.before?.name ?? text.none,
      now: found.band.now?.name ?? text.none,
      moved: moved(found.band.before?.index, found.band.now?.index),
    },
    {
      name: text.inAll,
      before: figure(found.score.before),
      now: figure(found.score.now),
      moved: moved(found.score.before, found.score.now),
    },
    ...found.themes.map(theme => ({
      name: instrument.themes.find(({ id }) => id === theme.id)?.name ?? theme.id,
      before: figure(theme.before),
      now: figure(theme.now),
      moved: moved(theme.before, theme.now),
    })),
    // Fewer gaps are no mark of progress by themselves: other questions may have been asked.
    { name: text.gapsCount, before: `${gapsBefore}`, now: `${gapsNow}`, moved: null },
  ]
}

/** A mark and a word, so that it is read without colour. */
const moveName = ({ text }: ReportContext, moved: number) =>
  moved > 0 ? `▲ ${text.rose}` : moved < 0 ? `▼ ${text.fell}` : text.even

function Steps({ ctx, title, of }: ReportProps & { title: string; of: readonly LevelChange[] }) {
  if (!of.length) return null
  return (
    <Listed
      title={title}
      of={of.map(({ question, before, now }) =>
        fill(ctx.text.move, {
          topic: topicOf(ctx, question),
          from: levelName(ctx, before),
          to: levelName(ctx, now),
        }),
      )}
    />
  )
}

const GapList = ({ title, of }: ReportProps & { title: string; of: readonly Gap[] }) =>
  of.length > 0 ? <Listed title={title} of={of.map(gap => gap.title)} /> : null

const Listed = ({ title, of }: { title: string; of: readonly string[] }) => (
  <div class="listed">
    <p>
      <b>{title}</b>
    </p>
    <ul>
      {of.map(line => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  </div>
)
