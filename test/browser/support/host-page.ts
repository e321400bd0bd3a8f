/** Parts of a host page's HTML. */
export interface HostPageParts {
  /** HTML in the head, after charset and title. */
  head?: string
  /** The whole body. Default: an article with the script tag between two paragraphs. */
  body?: string
  /** Attributes of the script tag in the default article: `data-accent="#0a5"`. */
  tag?: string
  /** Attributes of the `html` element. */
  html?: string
}

const paragraph =
  '<p>Organisations ask us every week where they stand. Here is a way to find out before anybody else asks.</p>'

/** The script tag as a partner pastes it, with these attributes. */
export const renderScriptTag = (attributes = '') => `<script async src="/readiness-check.js" ${attributes}></script>`

/** The HTML of an ordinary host page. */
export const renderHostPage = ({
  head = '',
  body,
  tag: attributes,
  html = 'lang="en"',
}: HostPageParts = {}) => `<!doctype html>
<html ${html}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A partner’s page</title>
${head}
</head>
<body>
${body ?? `<main><h1>AI governance</h1>${paragraph}${renderScriptTag(attributes)}${paragraph}</main>`}
</body>
</html>
`
