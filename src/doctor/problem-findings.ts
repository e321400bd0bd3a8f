import type { Problem } from '../events/events'
import { resolveOptions } from '../options/resolve'
import type { DoctorInputs } from './inputs'
import { isBlockedByPolicy, strictDynamicFixForChunk } from './policy-findings'
import type { Finding } from './sections'
import { doctorText } from './text'
import { folderUrlOf } from './urls'
import { connectionAllowlistNote } from './webhook-findings'

/**
 * Matches problem messages about option values. `resolveOptions` finds most of these problems again at every diagnosis. A
 * problem that only the browser can find, such as an image that fails to load, was reported once.
 */
const OPTION_MESSAGE = /" (cannot be|is no option)\b/

/** Whether the value that a problem message quotes is still set in any source. */
function isValueStillSet({ message }: Problem, { layers, options, darkProperties }: DoctorInputs): boolean {
  const values = [
    ...layers.flatMap(({ entries }) => entries.map(([, raw]) => raw)),
    ...Object.values(options),
    ...darkProperties.map(([, value]) => value),
  ]
  // Problem messages truncate long values, so only the beginning is compared.
  return values.some(raw => typeof raw === 'string' && raw && message.includes(JSON.stringify(raw).slice(0, 60)))
}

/**
 * Returns one finding per problem: the current problems of the options, and those from `readiness-error` that still
 * apply.
 */
export function problemFindings(inputs: DoctorInputs): Finding[] {
  const optionProblems = resolveOptions(inputs.layers).problems
  const isOnlyReported = (problem: Problem) => !optionProblems.some(({ message }) => message === problem.message)
  const stillValid = inputs.problems.filter(
    problem =>
      problem.code !== 'option' ||
      !OPTION_MESSAGE.test(problem.message) ||
      (isOnlyReported(problem) && isValueStillSet(problem, inputs)),
  )
  return [...optionProblems, ...stillValid].flatMap(({ code, message, hint }): Finding[] => {
    const finding: Finding = { severity: 'fault', message: `${message}.`, fix: hint }
    // `scriptFindings` describes a duplicate tag in more detail.
    if (code === 'duplicate') return []
    if (code === 'webhook') {
      const origin = /forbids requests to (\S+)/.exec(message)?.[1]
      if (!origin) return [finding]
      if (isBlockedByPolicy(inputs, 'webhook')) return []
      const line = `connect-src ${origin}`
      return [
        { ...finding, fix: doctorText('policySource', { source: origin, directive: 'connect-src' }), snippet: line },
      ]
    }
    if (code === 'file' && inputs.chunkBaseUrl && !isBlockedByPolicy(inputs, 'file')) {
      const policyFix = strictDynamicFixForChunk(inputs)
      if (policyFix) return [{ ...finding, ...policyFix, fix: `${hint} ${policyFix.fix}` }]
      const folder = folderUrlOf(inputs.chunkBaseUrl)
      return [
        folder ? { ...finding, fix: `${hint} ${doctorText('policyFile')}`, snippet: `script-src ${folder}` } : finding,
        connectionAllowlistNote(inputs.chunkBaseUrl),
      ]
    }
    return [finding]
  })
}
