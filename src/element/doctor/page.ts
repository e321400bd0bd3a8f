import type { Inputs } from './inputs'
import { requiresTypes } from './policy'
import { say } from './say'
import type { Finding, Row } from './sections'

/** What a sandboxed frame needs for all that a visitor may want to do. */
const SANDBOX = 'sandbox="allow-scripts allow-same-origin allow-downloads allow-modals allow-popups"'

/** What page, frame and browser forbid, as far as it shows without trying. */
export function pageFindings({ page, options, faults }: Inputs): Finding[] {
  const { isFramed, isSecure, sandbox, storage, clipboard, origin } = page
  const findings: Finding[] = []
  const isLost = !storage || faults.some(({ code }) => code === 'storage')
  if (isLost && options.save !== 'none')
    findings.push({
      weight: 'note',
      what: say('noStorage'),
      ...(origin === 'null' && isFramed
        ? { mend: say('noStorageSandbox'), line: SANDBOX }
        : { mend: say('noStorageMend') }),
    })
  if (sandbox && !(sandbox.includes('allow-downloads') && sandbox.includes('allow-modals')))
    findings.push({ weight: 'note', what: say('noDownloads'), mend: say('noDownloadsMend'), line: SANDBOX })
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
  const flags = sandbox?.join(' ') ?? (origin === 'null' ? say('sandboxOrigin') : say('none'))
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
