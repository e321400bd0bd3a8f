/** A host page for the check: its HTML, its headers, and how the test has to treat it. */
export interface HostPageSetup {
  /** HTML in the head, after the title. */
  head?: string
  /** HTML at the end of the body. */
  bodyEnd?: string
  /** HTML around the check's container; `*` marks the container's position. */
  wrapper?: string
  /** HTML in the check's container. Default: the script tag. */
  checkMarkup?: string
  /** Attributes of the script tag. */
  tag?: string
  /** Attributes of the `html` element. */
  html?: string
  doctype?: string
  headers?: Record<string, string>
  /** The page is XHTML, served as `application/xhtml+xml`. */
  xml?: boolean
  /** What of the rendering is compared, if the page rotates or scales the check; see `describeRendering`. */
  measure?: 'all' | 'sizes' | 'styles'
  /** The script tag blocks the HTML parser. */
  blocksParser?: boolean
  /** Third-party files that the page loads. If one is not available, the test is skipped. */
  needs?: string[]
  /** The rendering of the result is not compared: chunks cannot load on this page, or it differs for a known reason. */
  skipResultComparison?: boolean
}

/** Ordinary page content, whose styles are compared before and after the check is mounted. */
const sample = `<section id="sample">
<h1>AI governance</h1><p>Where do you <a href="#sample">stand</a>? <b>Find out</b>, <code>now</code>.</p>
<form><label>Name <input id="field" name="name" value="A"/></label><button type="button">Send</button>
<select><option>One</option></select><textarea>Text</textarea><input type="checkbox"/><input type="radio"/></form>
<fieldset><legend>Choose</legend><ul><li>This</li><li>That</li></ul></fieldset>
<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
<details><summary>More</summary><p>Hidden.</p></details><dl><dt>Term</dt><dd>What it is</dd></dl>
</section>`

/** The script tag, as valid XML, with the system font and these attributes. */
export const scriptTag = (attributes = '') =>
  `<script async="" src="/readiness-check.js" data-font="system" ${attributes}></script>`

/** The HTML of a host page. */
export const renderHostPage = (host: HostPageSetup) => {
  const {
    head = '',
    bodyEnd = '',
    wrapper = '*',
    tag,
    checkMarkup,
    html = 'lang="en"',
    doctype = '<!doctype html>',
  } = host
  const xmlns = host.xml ? ' xmlns="http://www.w3.org/1999/xhtml"' : ''
  const container = `<section id="here">${checkMarkup ?? scriptTag(tag)}</section>`
  return `${host.xml ? '' : doctype}
<html ${html}${xmlns}><head><meta charset="utf-8"/><title>A host</title>${head}</head>
<body>${sample}${wrapper.replace('*', container)}${bodyEnd}</body></html>`
}
