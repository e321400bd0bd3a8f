import { resolve } from '../../options/read'
import type { Inputs } from './inputs'
import { isStopped } from './policy'
import { say } from './say'
import type { Finding } from './sections'

/** What the reader of options says of a value or a name: it holds as long as that stands there. */
const ofOption = /" (cannot be|is no option)\b/

/** What was told by `readiness-error` and is still so; of options, what is wrong with them now. */
export function faultFindings(inputs: Inputs): Finding[] {
  const options = resolve(inputs.layers).faults
  const told = inputs.faults.filter(({ code, message }) => code !== 'option' || !ofOption.test(message))
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
      const line = `script-src ${new URL('.', inputs.base).href}`
      return [{ ...finding, mend: `${hint} ${say('policyFile')}`, line }]
    }
    return [finding]
  })
}
