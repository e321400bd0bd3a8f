import { colorFactRows, colorFindings } from './color-findings'
import type { DoctorInputs } from './inputs'
import { optionRows, unusedOptionRows } from './option-rows'
import { pageFindings, pageRows } from './page-findings'
import { policyFindings, trustedTypesFindings } from './policy-findings'
import { problemFindings } from './problem-findings'
import { redactSections } from './redact'
import { scriptFindings, scriptRows } from './script-findings'
import type { FactRow, Finding, PanelSection, PanelSectionId } from './sections'
import { doctorText } from './text'
import { timingRows } from './timing-rows'
import { webhookFindings, webhookRows } from './webhook-findings'

/** Functions that each look for problems of one subject. */
const FINDERS = [
  policyFindings,
  trustedTypesFindings,
  problemFindings,
  webhookFindings,
  scriptFindings,
  pageFindings,
  colorFindings,
]

/** Rows of the section `check`: version, instrument, mode, language and size. */
const checkRows = ({
  version,
  instrument,
  instance,
  options,
  language,
  width,
  collectedAt: now,
}: DoctorInputs): FactRow[] => [
  { name: doctorText('version'), value: version },
  { name: doctorText('instrument'), value: doctorText('builtIn', instrument) },
  { name: doctorText('instance'), value: instance },
  { name: doctorText('mode'), value: options.mode },
  { name: doctorText('language'), value: doctorText('languageAs', { language, asked: options.locale }) },
  { name: doctorText('width'), value: doctorText('pixels', { n: Math.round(width) }) },
  { name: doctorText('made'), value: now },
]

const section = (id: PanelSectionId, rows: FactRow[], findings: Finding[] = []): PanelSection => ({
  id,
  title: doctorText(`section-${id}`),
  findings,
  rows,
})

/**
 * Diagnoses one check. Returns the sections of the panel: first the findings, problems before notes, then the facts by
 * subject. Sections without rows are left out, except the first. Addresses are shown without query and fragment; values of
 * `context-*` are not shown.
 */
export function diagnose(inputs: DoctorInputs): PanelSection[] {
  const findings = FINDERS.flatMap(find => find(inputs))
  const isProblem = ({ severity }: Finding) => severity === 'fault'
  const allSections = [
    section('mend', [], [...findings.filter(isProblem), ...findings.filter(finding => !isProblem(finding))]),
    section('check', checkRows(inputs)),
    section('options', optionRows(inputs)),
    section('unused', unusedOptionRows(inputs)),
    section('script', scriptRows(inputs)),
    section('page', pageRows(inputs)),
    section('hook', webhookRows(inputs)),
    section('colours', colorFactRows(inputs)),
    section('times', timingRows(inputs)),
  ]
  return redactSections(
    allSections.filter(({ id, rows }) => id === 'mend' || rows.length),
    inputs,
  )
}

/** Counts the findings of the first section by severity. */
export function countFindings([first]: readonly PanelSection[]) {
  const problems = first?.findings.filter(({ severity }) => severity === 'fault').length ?? 0
  return { problems, notes: (first?.findings.length ?? 0) - problems }
}
