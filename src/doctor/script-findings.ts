import type { DoctorInputs, ScriptTag } from './inputs'
import { hasOptionsOutsideStyle } from './option-rows'
import type { FactRow, Finding } from './sections'
import { doctorText } from './text'
import { parseUrl } from './urls'

const withoutQuery = (src: string) => src.replace(/[?#].*/, '')

/**
 * Returns findings about the script tag: included twice, in two versions, not found, without its attributes (some content
 * management systems remove them), in the head, or without integrity.
 */
export function scriptFindings(inputs: DoctorInputs): Finding[] {
  const { tag, scripts, problems, version, globalVersion, options } = inputs
  const findings: Finding[] = []
  if (scripts.length > 1 || problems.some(({ code }) => code === 'duplicate'))
    findings.push({
      severity: 'fault',
      message: doctorText('twice', { addresses: [...new Set(scripts.map(withoutQuery))].join(', ') }),
      fix: doctorText('twiceMend'),
    })
  if (globalVersion && globalVersion !== version)
    findings.push({
      severity: 'fault',
      message: doctorText('versions', { one: version, other: globalVersion }),
      fix: doctorText('versionsMend'),
    })
  if (tag === undefined) return findings
  if (tag === null) {
    findings.push({ severity: 'note', message: doctorText('noTag') })
    return findings
  }
  if (!tag.isRunByBrowser)
    findings.push({
      severity: 'note',
      message: doctorText('notCurrent'),
      fix: doctorText('notCurrentMend'),
      snippet: '(window.readinessCheck ||= {}).options = { accent: "#0a5" }',
    })
  if (!hasOptionsOutsideStyle(inputs))
    findings.push({
      severity: 'note',
      message: doctorText('stripped'),
      fix: doctorText('strippedMend'),
      snippet: 'readiness-check.js?accent=0a5',
    })
  if (tag.location === 'head' && !options.target && scripts.length < 2)
    findings.push({
      severity: 'note',
      message: doctorText('inHead'),
      fix: doctorText('inHeadMend'),
      snippet: 'data-target="#check"',
    })
  if (tag.swappedBy)
    findings.push({
      severity: 'note',
      message: doctorText('tagAlone', { library: tag.swappedBy }),
      fix: doctorText('tagAloneMend'),
      snippet: '<readiness-check instance="governance"></readiness-check>',
    })
  return [...findings, ...integrityFindings(tag, inputs)]
}

/** Findings about `integrity` and `crossorigin`. */
function integrityFindings({ src, integrity, crossorigin }: ScriptTag, { page }: DoctorInputs): Finding[] {
  const isCrossOrigin = parseUrl(src, page.address)?.origin !== parseUrl(page.address)?.origin
  if (integrity && crossorigin === null)
    return [
      {
        severity: 'note',
        message: doctorText('noCors'),
        fix: doctorText('noCorsMend'),
        snippet: 'crossorigin="anonymous"',
      },
    ]
  // A same-origin file needs no integrity check: a server that can change the file can change the page too.
  if (integrity || !isCrossOrigin) return []
  const line = 'integrity="sha384-…" crossorigin="anonymous"'
  return [{ severity: 'note', message: doctorText('noIntegrity'), fix: doctorText('noIntegrityMend'), snippet: line }]
}

/** Returns the rows of the section about the script tag: addresses, integrity, crossorigin, nonce and location. */
export function scriptRows({ tag, scripts }: DoctorInputs): FactRow[] {
  if (!tag) return [{ name: doctorText('address'), value: doctorText(tag === null ? 'unknown' : 'package') }]
  const others = scripts
    .filter(src => src !== tag.src)
    .map((src): FactRow => ({ name: doctorText('address'), value: src }))
  return [
    { name: doctorText('address'), value: tag.src },
    ...others,
    { name: doctorText('integrity'), value: tag.integrity || doctorText('none'), isDefault: !tag.integrity },
    {
      name: doctorText('crossorigin'),
      value: tag.crossorigin ?? doctorText('none'),
      isDefault: tag.crossorigin === null,
    },
    { name: doctorText('nonce'), value: doctorText(tag.hasNonce ? 'yes' : 'none'), isDefault: !tag.hasNonce },
    { name: doctorText('stands'), value: doctorText(`stands-${tag.location}`) },
  ]
}
