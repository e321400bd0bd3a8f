import { fill } from '../../lib/fill'
import type { Cell, CellGroup, CellState } from '../../report/coverage-map'
import { Heading } from '../Heading'
import { Section } from '../Section'
import { focusGap } from './focus-gap'
import type { ReportProps, ShownProps } from './report-context'

/** A disc as full as the state is good; where there is nothing to fill, a sign. Told apart in one colour, and at a glance. */
const DISCS: Partial<Record<CellState, string>> = {
  good: 'M6 1a5 5 0 0 1 0 10a5 5 0 0 1 0-10',
  part: 'M6 1a5 5 0 0 1 0 10',
  missing: '',
}
const SIGNS: Partial<Record<CellState, string>> = { unknown: '?', 'not-applicable': '–' }

const Mark = ({ of }: { of: CellState }) => {
  const disc = DISCS[of]
  if (disc === undefined) return <i aria-hidden="true">{SIGNS[of]}</i>
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="5" />
      <path d={disc} />
    </svg>
  )
}

/** In the order in which they are counted up. */
const STATES: readonly CellState[] = ['good', 'part', 'missing', 'unknown', 'not-applicable', 'not-asked']

/** Every clause and control with its state, as a mark and a word; what falls short opens its gap. */
export function ClauseMap({ ctx, shown }: ShownProps) {
  const { text, tools, scorer, instrument } = ctx
  const groups = tools.coverageMap(scorer, shown.answers, shown.result, tools.references(instrument))
  const controls = groups.filter(({ id }) => id.startsWith('A'))
  const clauses = groups.filter(group => !controls.includes(group))
  return (
    <Section ctx={ctx} title={text.map}>
      <p class="soft">{text.mapText}</p>
      {[
        { title: text.mapClauses, note: '', of: clauses },
        { title: text.mapControls, note: text.mapControlsText, of: controls },
      ].map(
        ({ title, note, of }) =>
          of.length > 0 && (
            <div class="map" key={title}>
              <Heading ctx={ctx} below={2}>
                {title}
              </Heading>
              <p class="soft">{counted(ctx, of)}</p>
              {note && <p class="soft">{note}</p>}
              {of.map(group => (
                <Group key={group.id} ctx={ctx} group={group} />
              ))}
            </div>
          ),
      )}
    </Section>
  )
}

function Group({ ctx, group: { id, cells } }: ReportProps & { group: CellGroup }) {
  const name = ctx.names[id]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset gathers form fields; these are parts of the standard under a name
    <div class="clauses" role="group" aria-label={[id, name].filter(Boolean).join(' ')}>
      <p aria-hidden="true">
        <b>{id}</b> {name}
      </p>
      <ul>
        {cells.map(cell => (
          <li key={cell.reference} data-ref={cell.reference} data-state={cell.state}>
            <CellBox ctx={ctx} cell={cell} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function CellBox({ ctx, cell: { reference, state, gap } }: ReportProps & { cell: Cell }) {
  const inside = (
    <>
      <b>{reference}</b>
      <Mark of={state} />
      <span class="said">{ctx.names[reference]}, </span>
      <small>{ctx.text[`state-${state}`]}</small>
    </>
  )
  const title = ctx.names[reference]
  if (!gap)
    return (
      <span class="cell" title={title}>
        {inside}
      </span>
    )
  return (
    <button
      type="button"
      class="cell"
      part="button"
      data-action="open"
      title={title}
      onClick={({ currentTarget }) => focusGap(currentTarget, gap)}
    >
      {inside}
    </button>
  )
}

/** "Good: 12 · Part: 4": as many as there are of each state, without those that there are none of. */
const counted = ({ text }: ReportProps['ctx'], groups: readonly CellGroup[]): string =>
  STATES.flatMap(state => {
    const n = groups.flatMap(({ cells }) => cells).filter(cell => cell.state === state).length
    return n ? fill(text.mapCount, { state: text[`state-${state}`], n }) : []
  }).join(' · ')
