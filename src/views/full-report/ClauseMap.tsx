import { fillPlaceholders } from '../../lib/fill-placeholders'
import type { CoverageCell, CoverageGroup, CoverageState } from '../../report/coverage-map'
import { Heading } from '../Heading'
import { Section } from '../Section'
import { expandAndFocusGap } from './expand-and-focus-gap'
import type { ReportProps, ShownResultProps } from './report-context'

/**
 * SVG path of the filled part of the state icon: a full, half or empty disc. The states differ in shape, not only in
 * colour.
 */
const DISC_PATHS: Partial<Record<CoverageState, string>> = {
  good: 'M6 1a5 5 0 0 1 0 10a5 5 0 0 1 0-10',
  part: 'M6 1a5 5 0 0 1 0 10',
  missing: '',
}
/** Characters for the states that have no disc. */
const STATE_SIGNS: Partial<Record<CoverageState, string>> = { unknown: '?', 'not-applicable': '–' }

const StateIcon = ({ state }: { state: CoverageState }) => {
  const path = DISC_PATHS[state]
  if (path === undefined) return <i aria-hidden="true">{STATE_SIGNS[state]}</i>
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="5" />
      <path d={path} />
    </svg>
  )
}

/** The states in the order in which the summary line counts them. */
const STATES: readonly CoverageState[] = ['good', 'part', 'missing', 'unknown', 'not-applicable', 'not-asked']

/**
 * The coverage map: every clause and control of the standard with its state as icon and word. A cell with a gap opens
 * that gap.
 */
export function ClauseMap({ ctx, shown }: ShownResultProps) {
  const { text, tools, scorer, instrument } = ctx
  const groups = tools.coverageMap(scorer, shown.answers, shown.result, tools.references(instrument))
  const controls = groups.filter(({ id }) => id.startsWith('A'))
  const clauses = groups.filter(group => !controls.includes(group))
  return (
    <Section ctx={ctx} title={text.map}>
      <p class="soft">{text.mapText}</p>
      {[
        { title: text.mapClauses, note: '', shownGroups: clauses },
        { title: text.mapControls, note: text.mapControlsText, shownGroups: controls },
      ].map(
        ({ title, note, shownGroups }) =>
          shownGroups.length > 0 && (
            <div class="map" key={title}>
              <Heading ctx={ctx} below={2}>
                {title}
              </Heading>
              <p class="soft">{countStates(ctx, shownGroups)}</p>
              {note && <p class="soft">{note}</p>}
              {shownGroups.map(group => (
                <ClauseGroup key={group.id} ctx={ctx} group={group} />
              ))}
            </div>
          ),
      )}
    </Section>
  )
}

/** The cells of one clause or control group, under its number and name. */
function ClauseGroup({ ctx, group: { id, cells } }: ReportProps & { group: CoverageGroup }) {
  const name = ctx.referenceNames[id]
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form fields; these are named parts of the standard
    <div class="clauses" role="group" aria-label={[id, name].filter(Boolean).join(' ')}>
      <p aria-hidden="true">
        <b>{id}</b> {name}
      </p>
      <ul>
        {cells.map(cell => (
          <li key={cell.reference} data-ref={cell.reference} data-state={cell.state}>
            <ClauseCell ctx={ctx} cell={cell} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One clause or control: a button if a gap belongs to it, otherwise plain text. */
function ClauseCell({ ctx, cell: { reference, state, gap } }: ReportProps & { cell: CoverageCell }) {
  const content = (
    <>
      <b>{reference}</b>
      <StateIcon state={state} />
      <span class="said">{ctx.referenceNames[reference]}, </span>
      <small>{ctx.text[`state-${state}`]}</small>
    </>
  )
  const title = ctx.referenceNames[reference]
  if (!gap)
    return (
      <span class="cell" title={title}>
        {content}
      </span>
    )
  return (
    <button
      type="button"
      class="cell"
      part="button"
      data-action="open"
      title={title}
      onClick={({ currentTarget }) => expandAndFocusGap(currentTarget, gap)}
    >
      {content}
    </button>
  )
}

/** Summary line such as "Good: 12 · Part: 4". States without cells are left out. */
const countStates = ({ text }: ReportProps['ctx'], groups: readonly CoverageGroup[]): string =>
  STATES.flatMap(state => {
    const n = groups.flatMap(({ cells }) => cells).filter(cell => cell.state === state).length
    return n ? fillPlaceholders(text.mapCount, { state: text[`state-${state}`], n }) : []
  }).join(' · ')
