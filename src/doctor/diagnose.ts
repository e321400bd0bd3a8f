import { colorFindings, colorRows } from './color-findings'
import type { Inputs } from './inputs'
import { optionRows, unusedRows } from './option-rows'
import { pageFindings, pageRows } from './page-findings'
import { policyFindings } from './policy-findings'
import { problemFindings } from './problem-findings'
import { redactSections } from './redact'
import { scriptFindings, scriptRows } from './script-findings'
import type { Finding, Row, Section, SectionId } from './sections'
import { text } from './text'
import { timingRows } from './timing-rows'
import { webhookFindings, webhookRows } from './webhook-findings'

/** Each looks at one thing. */
const examiners = [policyFindings, problemFindings, webhookFindings, scriptFindings, pageFindings, colorFindings]

const checkRows = ({ version, instrument, instance, options, language, width, now }: Inputs): Row[] => [
  { name: text('version'), value: version },
  { name: text('instrument'), value: text('builtIn', instrument) },
  { name: text('instance'), value: instance },
  { name: text('mode'), value: options.mode },
  { name: text('language'), value: text('languageAs', { language, asked: options.locale }) },
  { name: text('width'), value: text('pixels', { n: Math.round(width) }) },
  { name: text('made'), value: now },
]

const section = (id: SectionId, rows: Row[], findings: Finding[] = []): Section => ({
  id,
  title: text(`section-${id}`),
  findings,
  rows,
})

/**
 * What is so with a check, and what is wrong: in the order in which it helps, the worst first. Sections that have nothing
 * to say are left out, but the first. Addresses lose query and fragment; values of `context-*` are not shown.
 */
export function diagnose(inputs: Inputs): Section[] {
  const findings = examiners.flatMap(examine => examine(inputs))
  const isFault = ({ severity: weight }: Finding) => weight === 'fault'
  const all = [
    section('mend', [], [...findings.filter(isFault), ...findings.filter(finding => !isFault(finding))]),
    section('check', checkRows(inputs)),
    section('options', optionRows(inputs)),
    section('unused', unusedRows(inputs)),
    section('script', scriptRows(inputs)),
    section('page', pageRows(inputs)),
    section('hook', webhookRows(inputs)),
    section('colours', colorRows(inputs)),
    section('times', timingRows(inputs)),
  ]
  return redactSections(
    all.filter(({ id, rows }) => id === 'mend' || rows.length),
    inputs,
  )
}

/** How many findings are of each weight. */
export function countFindings([first]: readonly Section[]) {
  const problems = first?.findings.filter(({ severity: weight }) => weight === 'fault').length ?? 0
  return { problems, notes: (first?.findings.length ?? 0) - problems }
}
