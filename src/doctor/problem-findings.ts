import type { Problem } from '../events/events'
import { resolve } from '../options/resolve'
import type { Inputs } from './inputs'
import { chunkPolicyFix, isBlocked } from './policy-findings'
import type { Finding } from './sections'
import { text } from './text'
import { folderOf } from './urls'

/** Of what is wrong with an option, the reader of options tells anew what it can see: what only the browser can, it told once. */
const ofReader = /" (cannot be|is no option)\b/

/** Whether a value that the fault names still stands anywhere. */
function stillStands({ message }: Problem, { layers, options, darkProperties }: Inputs): boolean {
  const values = [
    ...layers.flatMap(({ entries }) => entries.map(([, raw]) => raw)),
    ...Object.values(options),
    ...darkProperties.map(([, value]) => value),
  ]
  // Long ones are cut in faults.
  return values.some(raw => typeof raw === 'string' && raw && message.includes(JSON.stringify(raw).slice(0, 60)))
}

/** What was told by `readiness-error` and is still so; of options, what is wrong with them now. */
export function problemFindings(inputs: Inputs): Finding[] {
  const options = resolve(inputs.layers).problems
  const isNew = (problem: Problem) => !options.some(({ message }) => message === problem.message)
  const told = inputs.problems.filter(
    problem =>
      problem.code !== 'option' || !ofReader.test(problem.message) || (isNew(problem) && stillStands(problem, inputs)),
  )
  return [...options, ...told].flatMap(({ code, message, hint }): Finding[] => {
    const finding: Finding = { severity: 'fault', message: `${message}.`, fix: hint }
    // The script's own findings tell more of it.
    if (code === 'duplicate') return []
    if (code === 'webhook') {
      const origin = /forbids requests to (\S+)/.exec(message)?.[1]
      if (!origin) return [finding]
      if (isBlocked(inputs, 'webhook')) return []
      const line = `connect-src ${origin}`
      return [{ ...finding, fix: text('policySource', { source: origin, directive: 'connect-src' }), snippet: line }]
    }
    if (code === 'file' && inputs.base && !isBlocked(inputs, 'file')) {
      const trusting = chunkPolicyFix(inputs)
      if (trusting) return [{ ...finding, ...trusting, fix: `${hint} ${trusting.fix}` }]
      const from = folderOf(inputs.base)
      return [from ? { ...finding, fix: `${hint} ${text('policyFile')}`, snippet: `script-src ${from}` } : finding]
    }
    return [finding]
  })
}
