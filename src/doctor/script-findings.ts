import type { Inputs, ScriptTag } from './inputs'
import { isAnyOptionSet } from './option-rows'
import type { Finding, Row } from './sections'
import { text } from './text'
import { parseUrl } from './urls'

const withoutQuery = (src: string) => src.replace(/[?#].*/, '')

/** What is wrong with the tag: doubled, moved, or robbed of its attributes on the way into the page. */
export function scriptFindings(inputs: Inputs): Finding[] {
  const { tag, scripts, problems, version, globalVersion, options } = inputs
  const findings: Finding[] = []
  if (scripts.length > 1 || problems.some(({ code }) => code === 'duplicate'))
    findings.push({
      severity: 'fault',
      message: text('twice', { addresses: [...new Set(scripts.map(withoutQuery))].join(', ') }),
      fix: text('twiceMend'),
    })
  if (globalVersion && globalVersion !== version)
    findings.push({
      severity: 'fault',
      message: text('versions', { one: version, other: globalVersion }),
      fix: text('versionsMend'),
    })
  if (tag === undefined) return findings
  if (tag === null) {
    findings.push({ severity: 'note', message: text('noTag') })
    return findings
  }
  if (!tag.isRunByBrowser)
    findings.push({
      severity: 'note',
      message: text('notCurrent'),
      fix: text('notCurrentMend'),
      snippet: '(window.readinessCheck ||= {}).options = { accent: "#0a5" }',
    })
  if (!isAnyOptionSet(inputs))
    findings.push({
      severity: 'note',
      message: text('stripped'),
      fix: text('strippedMend'),
      snippet: 'readiness-check.js?accent=0a5',
    })
  if (tag.location === 'head' && !options.target && scripts.length < 2)
    findings.push({
      severity: 'note',
      message: text('inHead'),
      fix: text('inHeadMend'),
      snippet: 'data-target="#check"',
    })
  return [...findings, ...integrityFindings(tag, inputs)]
}

function integrityFindings({ src, integrity, crossorigin }: ScriptTag, { page }: Inputs): Finding[] {
  const isElsewhere = parseUrl(src, page.address)?.origin !== parseUrl(page.address)?.origin
  if (integrity && crossorigin === null)
    return [{ severity: 'note', message: text('noCors'), fix: text('noCorsMend'), snippet: 'crossorigin="anonymous"' }]
  // A page that serves the file itself could change itself as well.
  if (integrity || !isElsewhere) return []
  const line = 'integrity="sha384-…" crossorigin="anonymous"'
  return [{ severity: 'note', message: text('noIntegrity'), fix: text('noIntegrityMend'), snippet: line }]
}

export function scriptRows({ tag, scripts }: Inputs): Row[] {
  if (!tag) return [{ name: text('address'), value: text(tag === null ? 'unknown' : 'package') }]
  const others = scripts.filter(src => src !== tag.src).map((src): Row => ({ name: text('address'), value: src }))
  return [
    { name: text('address'), value: tag.src },
    ...others,
    { name: text('integrity'), value: tag.integrity || text('none'), isQuiet: !tag.integrity },
    { name: text('crossorigin'), value: tag.crossorigin ?? text('none'), isQuiet: tag.crossorigin === null },
    { name: text('nonce'), value: text(tag.hasNonce ? 'yes' : 'none'), isQuiet: !tag.hasNonce },
    { name: text('stands'), value: text(`stands-${tag.location}`) },
  ]
}
