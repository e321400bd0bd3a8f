import type { DoctorInputs } from './inputs'
import { requiresTrustedTypes, sandboxFlagsOfEnforcedPolicy } from './policy-findings'
import type { FactRow, Finding } from './sections'
import { doctorText } from './text'

/** Sandbox flags that all features of the check need together. */
const NEEDED_FLAGS = ['allow-scripts', 'allow-same-origin', 'allow-downloads', 'allow-modals', 'allow-popups']

/** The existing flags plus the needed ones, without duplicates: a partner who copies the line loses no flag. */
const withNeededFlags = (flags: readonly string[]) => [...new Set([...flags, ...NEEDED_FLAGS])].join(' ')
/** `sandbox` attribute for the frame. */
const sandboxAttribute = (flags: readonly string[]) => `sandbox="${withNeededFlags(flags)}"`

/**
 * Whether the `sandbox` directive of a policy has taken the origin of the page. For a page from a server that is in no
 * frame, nothing else can.
 */
const isSandboxedByPolicy = (inputs: DoctorInputs) => {
  const { address, origin, isFramed } = inputs.page
  return (
    origin === 'null' && (sandboxFlagsOfEnforcedPolicy(inputs) !== undefined || (!isFramed && /^https?:/.test(address)))
  )
}

/** How to allow storage, by the cause of the block. */
const storageFix = (inputs: DoctorInputs): Pick<Finding, 'fix' | 'snippet'> => {
  const { origin, isFramed, sandbox } = inputs.page
  if (isSandboxedByPolicy(inputs)) {
    const flags = sandboxFlagsOfEnforcedPolicy(inputs)
    return {
      fix: doctorText(flags ? 'noStoragePolicySeen' : 'noStoragePolicy'),
      snippet: `sandbox ${withNeededFlags(flags ?? [])}`,
    }
  }
  if (origin === 'null' && isFramed)
    return { fix: doctorText('noStorageSandbox'), snippet: sandboxAttribute(sandbox ?? []) }
  return { fix: doctorText('noStorageMend') }
}

/**
 * Returns findings about storage, downloads and the clipboard if page, frame or browser block them. Nothing is tried
 * out.
 */
export function pageFindings(inputs: DoctorInputs): Finding[] {
  const { page, options, problems } = inputs
  const { isFramed, isSecure, sandbox, hasStorage, canWriteClipboard } = page
  const findings: Finding[] = []
  const isStorageBlocked = !hasStorage || problems.some(({ code }) => code === 'storage')
  if (isStorageBlocked && options.save !== 'none')
    findings.push({ severity: 'note', message: doctorText('noStorage'), ...storageFix(inputs) })
  if (sandbox && !(sandbox.includes('allow-downloads') && sandbox.includes('allow-modals')))
    findings.push({
      severity: 'note',
      message: doctorText('noDownloads'),
      fix: doctorText('noDownloadsMend'),
      snippet: sandboxAttribute(sandbox),
    })
  if (isSecure && canWriteClipboard === false)
    findings.push({
      severity: 'note',
      message: doctorText('noClipboard'),
      fix: doctorText(isFramed ? 'noClipboardFrame' : 'noClipboardPage'),
      snippet: isFramed ? 'allow="clipboard-write"' : 'Permissions-Policy: clipboard-write=(self)',
    })
  return findings
}

const clipboardText = ({ page: { isSecure, canWriteClipboard } }: DoctorInputs) => {
  if (!isSecure) return doctorText('clipboardNone')
  if (canWriteClipboard === null) return doctorText('clipboardUnknown')
  return doctorText(canWriteClipboard ? 'clipboardOpen' : 'clipboardBlocked')
}

/** Returns the rows of the section about the page: address, frame, sandbox, storage, clipboard and policies. */
export function pageRows(inputs: DoctorInputs): FactRow[] {
  const { address, isSecure, isFramed, sandbox, origin, hasStorage, policies } = inputs.page
  const sandboxFallback = origin === 'null' ? doctorText('sandboxOrigin') : doctorText('none')
  const flags = (sandbox ?? sandboxFlagsOfEnforcedPolicy(inputs))?.join(' ') ?? sandboxFallback
  const knownPolicies = [...new Set([...policies, ...inputs.violations.map(({ policy }) => policy)])]
  return [
    { name: doctorText('page'), value: address },
    { name: doctorText('secure'), value: doctorText(isSecure ? 'yes' : 'no') },
    { name: doctorText('frame'), value: doctorText(isFramed ? 'yes' : 'no') },
    { name: doctorText('sandbox'), value: flags },
    { name: doctorText('storage'), value: doctorText(hasStorage ? 'storageOpen' : 'storageBlocked') },
    { name: doctorText('clipboard'), value: clipboardText(inputs) },
    { name: doctorText('types'), value: doctorText(requiresTrustedTypes(inputs) ? 'typesRequired' : 'typesUnknown') },
    ...(knownPolicies.length
      ? knownPolicies.map((policy): FactRow => ({ name: doctorText('metaPolicy'), value: policy }))
      : [{ name: doctorText('metaPolicy'), value: doctorText('policyUnseen'), isDefault: true }]),
  ]
}
