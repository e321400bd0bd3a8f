import type { Inputs } from './inputs'
import { policySandbox, requiresTypes } from './policy'
import { say } from './say'
import type { Finding, Row } from './sections'

/** What a sandbox needs for all that a visitor may want to do. */
const NEEDED = ['allow-scripts', 'allow-same-origin', 'allow-downloads', 'allow-modals', 'allow-popups']

/** The flags that stand there stay, each once: whoever copies the line must lose none. */
const flagsWith = (flags: readonly string[]) => [...new Set([...flags, ...NEEDED])].join(' ')
const frameLine = (flags: readonly string[]) => `sandbox="${flagsWith(flags)}"`

/** Only a policy's `sandbox` takes the origin of a page that is in no frame and came from a server. */
const isSandboxedByPolicy = (inputs: Inputs) => {
  const { address, origin, isFramed } = inputs.page
  return origin === 'null' && (policySandbox(inputs) !== undefined || (!isFramed && /^https?:/.test(address)))
}

const storageMend = (inputs: Inputs): Pick<Finding, 'mend' | 'line'> => {
  const { origin, isFramed, sandbox } = inputs.page
  if (isSandboxedByPolicy(inputs)) {
    const flags = policySandbox(inputs)
    return {
      mend: say(flags ? 'noStoragePolicySeen' : 'noStoragePolicy'),
      line: `sandbox ${flagsWith(flags ?? [])}`,
    }
  }
  if (origin === 'null' && isFramed) return { mend: say('noStorageSandbox'), line: frameLine(sandbox ?? []) }
  return { mend: say('noStorageMend') }
}

/** What page, frame and browser forbid, as far as it shows without trying. */
export function pageFindings(inputs: Inputs): Finding[] {
  const { page, options, faults } = inputs
  const { isFramed, isSecure, sandbox, storage, clipboard } = page
  const findings: Finding[] = []
  const isLost = !storage || faults.some(({ code }) => code === 'storage')
  if (isLost && options.save !== 'none')
    findings.push({ weight: 'note', what: say('noStorage'), ...storageMend(inputs) })
  if (sandbox && !(sandbox.includes('allow-downloads') && sandbox.includes('allow-modals')))
    findings.push({ weight: 'note', what: say('noDownloads'), mend: say('noDownloadsMend'), line: frameLine(sandbox) })
  if (isSecure && clipboard === false)
    findings.push({
      weight: 'note',
      what: say('noClipboard'),
      mend: say(isFramed ? 'noClipboardFrame' : 'noClipboardPage'),
      line: isFramed ? 'allow="clipboard-write"' : 'Permissions-Policy: clipboard-write=(self)',
    })
  return findings
}

const clipboardText = ({ page: { isSecure, clipboard } }: Inputs) => {
  if (!isSecure) return say('clipboardNone')
  if (clipboard === null) return say('clipboardUnknown')
  return say(clipboard ? 'clipboardOpen' : 'clipboardBlocked')
}

export function pageRows(inputs: Inputs): Row[] {
  const { address, isSecure, isFramed, sandbox, origin, storage, policies } = inputs.page
  const unseen = origin === 'null' ? say('sandboxOrigin') : say('none')
  const flags = (sandbox ?? policySandbox(inputs))?.join(' ') ?? unseen
  const seen = [...new Set([...policies, ...inputs.violations.map(({ policy }) => policy)])]
  return [
    { name: say('page'), value: address },
    { name: say('secure'), value: say(isSecure ? 'yes' : 'no') },
    { name: say('frame'), value: say(isFramed ? 'yes' : 'no') },
    { name: say('sandbox'), value: flags },
    { name: say('storage'), value: say(storage ? 'storageOpen' : 'storageBlocked') },
    { name: say('clipboard'), value: clipboardText(inputs) },
    { name: say('types'), value: say(requiresTypes(inputs) ? 'typesRequired' : 'typesUnknown') },
    ...(seen.length
      ? seen.map((policy): Row => ({ name: say('metaPolicy'), value: policy }))
      : [{ name: say('metaPolicy'), value: say('policyUnseen'), isQuiet: true }]),
  ]
}
