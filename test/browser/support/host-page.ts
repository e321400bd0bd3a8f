/** What a host page is made of. */
export interface HostPageParts {
  /** In the head, after charset and title. */
  head?: string
  /** The body's whole content; without it, an article with the tag in its middle. */
  body?: string
  /** Attributes of the tag in the article: `data-accent="#0a5"`. */
  tag?: string
  /** Attributes of `html`. */
  html?: string
}

const paragraph =
  '<p>Organisations ask us every week where they stand. Here is a way to find out before anybody else asks.</p>'

/** The tag as a stranger pastes it. */
export const renderScriptTag = (attributes = '') => `<script async src="/readiness-check.js" ${attributes}></script>`

/** An ordinary page of a partner. */
export const renderHostPage = ({ head = '', body, tag: attributes, html = 'lang="en"' }: HostPageParts = {}) => `<!doctype html>
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
