import type { Inputs } from './inputs'
import { policySandbox, requiresTrustedTypes } from './policy-findings'
import type { Finding, Row } from './sections'
import { text } from './text'

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

const storageMend = (inputs: Inputs): Pick<Finding, 'fix' | 'snippet'> => {
  const { origin, isFramed, sandbox } = inputs.page
  if (isSandboxedByPolicy(inputs)) {
    const flags = policySandbox(inputs)
    return {
      fix: text(flags ? 'noStoragePolicySeen' : 'noStoragePolicy'),
      snippet: `sandbox ${flagsWith(flags ?? [])}`,
    }
  }
  if (origin === 'null' && isFramed) return { fix: text('noStorageSandbox'), snippet: frameLine(sandbox ?? []) }
  return { fix: text('noStorageMend') }
}

/** What page, frame and browser forbid, as far as it shows without trying. */
export function pageFindings(inputs: Inputs): Finding[] {
  const { page, options, problems } = inputs
  const { isFramed, isSecure, sandbox, storage, clipboard } = page
  const findings: Finding[] = []
  const isLost = !storage || problems.some(({ code }) => code === 'storage')
  if (isLost && options.save !== 'none')
    findings.push({ severity: 'note', message: text('noStorage'), ...storageMend(inputs) })
  if (sandbox && !(sandbox.includes('allow-downloads') && sandbox.includes('allow-modals')))
    findings.push({
      severity: 'note',
      message: text('noDownloads'),
      fix: text('noDownloadsMend'),
      snippet: frameLine(sandbox),
    })
  if (isSecure && clipboard === false)
    findings.push({
      severity: 'note',
      message: text('noClipboard'),
      fix: text(isFramed ? 'noClipboardFrame' : 'noClipboardPage'),
      snippet: isFramed ? 'allow="clipboard-write"' : 'Permissions-Policy: clipboard-write=(self)',
    })
  return findings
}

const clipboardText = ({ page: { isSecure, clipboard } }: Inputs) => {
  if (!isSecure) return text('clipboardNone')
  if (clipboard === null) return text('clipboardUnknown')
  return text(clipboard ? 'clipboardOpen' : 'clipboardBlocked')
}

export function pageRows(inputs: Inputs): Row[] {
  const { address, isSecure, isFramed, sandbox, origin, storage, policies } = inputs.page
  const unseen = origin === 'null' ? text('sandboxOrigin') : text('none')
  const flags = (sandbox ?? policySandbox(inputs))?.join(' ') ?? unseen
  const seen = [...new Set([...policies, ...inputs.violations.map(({ policy }) => policy)])]
  return [
    { name: text('page'), value: address },
    { name: text('secure'), value: text(isSecure ? 'yes' : 'no') },
    { name: text('frame'), value: text(isFramed ? 'yes' : 'no') },
    { name: text('sandbox'), value: flags },
    { name: text('storage'), value: text(storage ? 'storageOpen' : 'storageBlocked') },
    { name: text('clipboard'), value: clipboardText(inputs) },
    { name: text('types'), value: text(requiresTrustedTypes(inputs) ? 'typesRequired' : 'typesUnknown') },
    ...(seen.length
      ? seen.map((policy): Row => ({ name: text('metaPolicy'), value: policy }))
      : [{ name: text('metaPolicy'), value: text('policyUnseen'), isQuiet: true }]),
  ]
}
