import { fillPlaceholders } from '../../lib/fill-placeholders'
import type { BandStep, CoverContent, ReportInput } from './pdf-content'
import { chooseReportLocale, formatPercent } from './report-format'

/** Returns the texts of the panel on the first page. Without a band, the panel shows the outcome. */
export function createResultPanelContent(input: ReportInput): CoverContent {
  const { instrument, result, texts } = input
  const { band, score, provisional, caps, asked } = result
  if (result.applies !== 'yes' || !band) {
    const { title, because } = instrument.outcomes[result.applies === 'no' ? 'no' : 'later']
    return {
      kicker: texts.result,
      heading: title,
      provisionalLabel: null,
      lead: because,
      note: null,
      band: null,
      capReasons: null,
      facts: [],
    }
  }
  const { name = band.name, meaning = '' } = instrument.bands[band.index - 1] ?? {}
  const unknown = asked - result.answered + result.unsure
  const roleNames = instrument.roles.filter(({ id }) => result.roles.includes(id)).map(role => role.name)
  return {
    kicker: texts.result,
    heading: name,
    provisionalLabel: provisional ? texts.provisional : null,
    lead: meaning,
    note: provisional ? fillPlaceholders(texts.provisionalWhy, { n: unknown, of: asked }) : null,
    band: {
      index: band.index,
      of: band.of,
      note: fillPlaceholders(texts.of, { of: band.of }),
      steps: instrument.bands.map((bandOfStep, index): BandStep => {
        const step = index + 1
        const isHeld = step > band.index && step <= input.scoreBreakdown.earnedBand
        return {
          step,
          name: bandOfStep.name,
          state: step < band.index ? 'passed' : step === band.index ? 'here' : isHeld ? 'held' : 'ahead',
          note: isHeld ? texts.heldBack : null,
        }
      }),
    },
    capReasons: caps.length
      ? { heading: texts.held, reasons: caps.map(({ reason, references }) => ({ text: reason, references })) }
      : null,
    facts: [
      { name: texts.score, value: formatPercent(score ?? 0, chooseReportLocale(input)) },
      { name: texts.known, value: fillPlaceholders(texts.step, { n: asked - unknown, of: asked }) },
      { name: texts.roles, value: roleNames.join(texts.comma) },
    ].filter(({ value }) => value),
  }
}
