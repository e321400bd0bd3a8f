import { colourFindings, colourRows } from './colours'
import { discreetly } from './discretion'
import { faultFindings } from './faults'
import { hookFindings, hookRows } from './hook'
import type { Inputs } from './inputs'
import { optionRows, unusedRows } from './options'
import { pageFindings, pageRows } from './page'
import { policyFindings } from './policy'
import { say } from './say'
import { scriptFindings, scriptRows } from './script'
import type { Finding, Row, Section, SectionId } from './sections'
import { timeRows } from './times'

/** Each looks at one thing. */
const examiners = [policyFindings, faultFindings, hookFindings, scriptFindings, pageFindings, colourFindings]

const checkRows = ({ version, instrument, instance, options, language, width, now }: Inputs): Row[] => [
  { name: say('version'), value: version },
  { name: say('instrument'), value: say('builtIn', instrument) },
  { name: say('instance'), value: instance },
  { name: say('mode'), value: options.mode },
  { name: say('language'), value: say('languageAs', { language, asked: options.locale }) },
  { name: say('width'), value: say('pixels', { n: Math.round(width) }) },
  { name: say('made'), value: now },
]

const section = (id: SectionId, rows: Row[], findings: Finding[] = []): Section => ({
  id,
  title: say(`section-${id}`),
  findings,
  rows,
})

/**
 * What is so with a check, and what is wrong: in the order in which it helps, the worst first. Sections that have nothing
 * to say are left out, but the first. Addresses lose query and fragment; values of `context-*` are not shown.
 */
export function diagnose(inputs: Inputs): Section[] {
  const findings = examiners.flatMap(examine => examine(inputs))
  const isFault = ({ weight }: Finding) => weight === 'fault'
  const all = [
    section('mend', [], [...findings.filter(isFault), ...findings.filter(finding => !isFault(finding))]),
    section('check', checkRows(inputs)),
    section('options', optionRows(inputs)),
    section('unused', unusedRows(inputs)),
    section('script', scriptRows(inputs)),
    section('page', pageRows(inputs)),
    section('hook', hookRows(inputs)),
    section('colours', colourRows(inputs)),
    section('times', timeRows(inputs)),
  ]
  return discreetly(
    all.filter(({ id, rows }) => id === 'mend' || rows.length),
    inputs,
  )
}

/** How many findings are of each weight. */
export function countFindings([first]: readonly Section[]) {
  const faults = first?.findings.filter(({ weight }) => weight === 'fault').length ?? 0
  return { faults, notes: (first?.findings.length ?? 0) - faults }
}
