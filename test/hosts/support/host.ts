/** A host page that a check has to live on: what stands on it, how it is sent, and what is known of it. */
export interface HostPageSetup {
  /** In the head, after the title. */
  head?: string
  /** At the end of the body. */
  bodyEnd?: string
  /** Around the check's place, which stands where `*` does. */
  wrapper?: string
  /** What stands in the check's place; the tag, where nothing is said. */
  checkMarkup?: string
  /** Attributes of the tag. */
  tag?: string
  /** Attributes of `html`. */
  html?: string
  doctype?: string
  headers?: Record<string, string>
  /** The page is written in XML. */
  xml?: boolean
  /** What can be compared, where the page is drawn turned or in another size; see `drawn`. */
  measure?: 'all' | 'sizes' | 'styles'
  /** The tag keeps the parser waiting. */
  blocksParser?: boolean
  /** Files of others' that the page loads: where one cannot be had, the case is skipped. */
  needs?: string[]
  /** The look of the result is not compared: later files do not come here, or it differs for a reason given. */
  skipResultComparison?: boolean
}

/** What an ordinary page has, for its looks to be compared before and after. */
const sample = `<section id="sample">
<h1>AI governance</h1><p>Where do you <a href="#sample">stand</a>? <b>Find out</b>, <code>now</code>.</p>
<form><label>Name <input id="field" name="name" value="A"/></label><button type="button">Send</button>
<select><option>One</option></select><textarea>Text</textarea><input type="checkbox"/><input type="radio"/></form>
<fieldset><legend>Choose</legend><ul><li>This</li><li>That</li></ul></fieldset>
<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
<details><summary>More</summary><p>Hidden.</p></details><dl><dt>Term</dt><dd>What it is</dd></dl>
</section>`

export const scriptTag = (attributes = '') =>
  `<script async="" src="/readiness-check.js" data-font="system" ${attributes}></script>`

export const renderHostPage = (host: HostPageSetup) => {
  const {
    head = '',
    bodyEnd: end = '',
    wrapper: around = '*',
    tag,
    checkMarkup: inPlace,
    html = 'lang="en"',
    doctype = '<!doctype html>',
  } = host
  const xmlns = host.xml ? ' xmlns="http://www.w3.org/1999/xhtml"' : ''
  const here = `<section id="here">${inPlace ?? scriptTag(tag)}</section>`
  return `${host.xml ? '' : doctype}
<html ${html}${xmlns}><head><meta charset="utf-8"/><title>A host</title>${head}</head>
<body>${sample}${around.replace('*', here)}${end}</body></html>`
}
