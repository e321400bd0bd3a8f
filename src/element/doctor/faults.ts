import type { Fault } from '../../delivery/events'
import { resolve } from '../../options/read'
import type { Inputs } from './inputs'
import { fileMend, isStopped } from './policy'
import { say } from './say'
import type { Finding } from './sections'
import { folderOf } from './urls'

/** Of what is wrong with an option, the reader of options tells anew what it can see: what only the browser can, it told once. */
const ofReader = /" (cannot be|is no option)\b/

/** Whether a value that the fault names still stands anywhere. */
function stillStands({ message }: Fault, { layers, options, darkProperties }: Inputs): boolean {
  const values = [
    ...layers.flatMap(({ entries }) => entries.map(([, raw]) => raw)),
    ...Object.values(options),
    ...darkProperties.map(([, value]) => value),
  ]
  // Long ones are cut in faults.
  return values.some(raw => typeof raw === 'string' && raw && message.includes(JSON.stringify(raw).slice(0, 60)))
}

/** What was told by `readiness-error` and is still so; of options, what is wrong with them now. */
export function faultFindings(inputs: Inputs): Finding[] {
  const options = resolve(inputs.layers).faults
  const isNew = (fault: Fault) => !options.some(({ message }) => message === fault.message)
  const told = inputs.faults.filter(
    fault => fault.code !== 'option' || !ofReader.test(fault.message) || (isNew(fault) && stillStands(fault, inputs)),
  )
  return [...options, ...told].flatMap(({ code, message, hint }): Finding[] => {
    const finding: Finding = { weight: 'fault', what: `${message}.`, mend: hint }
    // The script's own findings tell more of it.
    if (code === 'duplicate') return []
    if (code === 'webhook') {
      const origin = /forbids requests to (\S+)/.exec(message)?.[1]
      if (!origin) return [finding]
      if (isStopped(inputs, 'webhook')) return []
      const line = `connect-src ${origin}`
      return [{ ...finding, mend: say('policySource', { source: origin, directive: 'connect-src' }), line }]
    }
    if (code === 'file' && inputs.base && !isStopped(inputs, 'file')) {
      const trusting = fileMend(inputs)
      if (trusting) return [{ ...finding, ...trusting, mend: `${hint} ${trusting.mend}` }]
      const from = folderOf(inputs.base)
      return [from ? { ...finding, mend: `${hint} ${say('policyFile')}`, line: `script-src ${from}` } : finding]
    }
    return [finding]
  })
}
