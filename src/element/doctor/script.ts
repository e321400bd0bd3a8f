import type { Inputs, ScriptTag } from './inputs'
import { isAnySaid } from './options'
import { say } from './say'
import type { Finding, Row } from './sections'
import { urlOf } from './urls'

const withoutQuery = (src: string) => src.replace(/[?#].*/, '')

/** What is wrong with the tag: doubled, moved, or robbed of its attributes on the way into the page. */
export function scriptFindings(inputs: Inputs): Finding[] {
  const { tag, scripts, faults, version, globalVersion, options } = inputs
  const findings: Finding[] = []
  if (scripts.length > 1 || faults.some(({ code }) => code === 'duplicate'))
    findings.push({
      weight: 'fault',
      what: say('twice', { addresses: [...new Set(scripts.map(withoutQuery))].join(', ') }),
      mend: say('twiceMend'),
    })
  if (globalVersion && globalVersion !== version)
    findings.push({
      weight: 'fault',
      what: say('versions', { one: version, other: globalVersion }),
      mend: say('versionsMend'),
    })
  if (tag === undefined) return findings
  if (tag === null) {
    findings.push({ weight: 'note', what: say('noTag') })
    return findings
  }
  if (!tag.isRunByBrowser)
    findings.push({
      weight: 'note',
      what: say('notCurrent'),
      mend: say('notCurrentMend'),
      line: '(window.readinessCheck ||= {}).options = { accent: "#0a5" }',
    })
  if (!isAnySaid(inputs))
    findings.push({
      weight: 'note',
      what: say('stripped'),
      mend: say('strippedMend'),
      line: 'readiness-check.js?accent=0a5',
    })
  if (tag.stands === 'head' && !options.target && scripts.length < 2)
    findings.push({ weight: 'note', what: say('inHead'), mend: say('inHeadMend'), line: 'data-target="#check"' })
  return [...findings, ...integrityFindings(tag, inputs)]
}

function integrityFindings({ src, integrity, crossorigin }: ScriptTag, { page }: Inputs): Finding[] {
  const isElsewhere = urlOf(src, page.address)?.origin !== urlOf(page.address)?.origin
  if (integrity && crossorigin === null)
    return [{ weight: 'note', what: say('noCors'), mend: say('noCorsMend'), line: 'crossorigin="anonymous"' }]
  // A page that serves the file itself could change itself as well.
  if (integrity || !isElsewhere) return []
  const line = 'integrity="sha384-…" crossorigin="anonymous"'
  return [{ weight: 'note', what: say('noIntegrity'), mend: say('noIntegrityMend'), line }]
}

export function scriptRows({ tag, scripts }: Inputs): Row[] {
  if (!tag) return [{ name: say('address'), value: say(tag === null ? 'unknown' : 'package') }]
  const others = scripts.filter(src => src !== tag.src).map((src): Row => ({ name: say('address'), value: src }))
  return [
    { name: say('address'), value: tag.src },
    ...others,
    { name: say('integrity'), value: tag.integrity || say('none'), isQuiet: !tag.integrity },
    { name: say('crossorigin'), value: tag.crossorigin ?? say('none'), isQuiet: tag.crossorigin === null },
    { name: say('nonce'), value: say(tag.hasNonce ? 'yes' : 'none'), isQuiet: !tag.hasNonce },
    { name: say('stands'), value: say(`stands-${tag.stands}`) },
  ]
}
