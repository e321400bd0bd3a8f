import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dist, tagFile } from '../../../scripts/build/paths'
import { serveFile, startServer } from '../../../scripts/serve/static'

/** A page's policies: its response headers, and what its server and its scripts need for them. */
export interface PagePolicy {
  headers: Record<string, string>
  /** Attributes of the page's scripts. `integrity` gives each script its hash. */
  scripts?: 'nonce' | 'integrity'
  /** Code that runs before the check's. */
  script?: string
}

/** What a page shows and has recorded. */
export interface PageState {
  /** Texts of the check whose chunks are genuine (`de`), and of the check of which a chunk was changed (`ar`). */
  de: string
  ar: string
  /** Codes of `readiness-error`, each once. */
  errors: string[]
  /** Directives of the policy violations, each once. */
  violations: string[]
  /** Whether a changed chunk has run. */
  hasChangedFileRun: boolean
}

/** The nonce of the pages. */
export const NONCE = 'R4nd0m'
const hashOf = (code: string) => `sha384-${createHash('sha384').update(code).digest('base64')}`
/** The `sha384-…` values of the built files, by file name. */
const builtHashes = (): Record<string, string> => JSON.parse(readFileSync(join(dist, 'integrity.json'), 'utf8'))
const quote = (names: string[]) => names.map(name => `'${name}'`).join(' ')

/** The page's own script: records errors and violations. */
const recorder = (script = '') => `
const record = window[Symbol.for('record')] = { errors: new Set(), violations: new Set() }
document.addEventListener('readiness-error', event => record.errors.add(event.detail.code))
document.addEventListener('securitypolicyviolation', event => {
  // The browser's own request for an icon
  if (event.violatedDirective !== 'img-src') record.violations.add(event.violatedDirective)
})
${script}`

/** Returns the source list of the hashes of all scripts of a page with this policy. */
export const allHashes = (script?: string) => quote([hashOf(recorder(script)), ...Object.values(builtHashes())])
/** Returns the source list of the hashes of the page's own script and of the tag's file. */
export const tagHashes = (script?: string) => quote([hashOf(recorder(script)), builtHashes()[tagFile] ?? ''])

/** An expression for the `PageState` of a page. */
export const pageStateExpression = `(({ errors, violations }) => ({
  ...Object.fromEntries(['de', 'ar'].map(id => [id, document.getElementById(id).shadowRoot?.querySelector('.card')?.textContent ?? ''])),
  errors: [...errors].sort(), violations: [...violations].sort(), hasChangedFileRun: 'changedFileRan' in window,
}))(window[Symbol.for('record')])`

/**
 * Opens a site whose pages have two checks: one in German, and one in Arabic, whose chunk `ar` was changed on its way. The
 * server and the pages declare a wrong encoding.
 */
export async function openPolicySite() {
  const pages: PagePolicy[] = []
  const { address, close } = await startServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const [, kind, index] = /^\/(page|record)\/(\d+)/.exec(pathname) ?? []
    const page = pages[Number(index)]
    if (page && kind === 'record')
      response.writeHead(200, { 'content-type': 'text/javascript' }).end(recorder(page.script))
    else if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=windows-1252', ...page.headers })
      response.end(renderPage(page, Number(index)))
    } else if (/^\/(de|ar)-[\w-]{10}\.js$/.test(pathname)) {
      const headers = { 'content-type': 'text/javascript; charset=windows-1252', 'access-control-allow-origin': '*' }
      const changes = pathname.startsWith('/ar') ? ';window.changedFileRan=true' : ''
      response.writeHead(200, headers).end(readFileSync(join(dist, pathname), 'utf8') + changes)
    } else serveFile([dist], request, response)
  })
  return {
    close,
    /** Adds a page with this policy and returns its address. */
    addPage: (page: PagePolicy) => `${address}/page/${pages.push(page) - 1}`,
  }
}

const renderPage = ({ scripts, script }: PagePolicy, index: number) => {
  const attributes = (hash: string | undefined) =>
    scripts === 'nonce' ? `nonce="${NONCE}"` : scripts ? `integrity="${hash}" crossorigin="anonymous"` : ''
  return `<!doctype html><html lang="en"><title>A page</title><body>
<script src="/record/${index}" ${attributes(hashOf(recorder(script)))}></script>
<readiness-check id="de" locale="de"></readiness-check><readiness-check id="ar" locale="ar"></readiness-check>
<script async src="/${tagFile}" data-target="none" ${attributes(builtHashes()[tagFile])}></script>`
}
