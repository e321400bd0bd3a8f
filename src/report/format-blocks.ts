import type { SummaryBlock, SummaryItem } from './summary-blocks'

/**
 * Formats a summary as plain text, for a note or a chat. Lines have any length, and an empty line separates blocks, except
 * below a heading and between small lines.
 */
export const blocksToText = (blocks: readonly SummaryBlock[]): string =>
  `${blocks.map((block, index) => separator(blocks[index - 1], block) + blockToText(block)).join('')}\n`

const separator = (previous: SummaryBlock | undefined, { kind }: SummaryBlock) => {
  if (!previous) return ''
  const isAdjacent = previous.kind === 'heading' ? kind !== 'heading' : kind === 'small' && previous.kind === 'small'
  return isAdjacent ? '\n' : '\n\n'
}

function blockToText(block: SummaryBlock): string {
  if (!('items' in block)) return block.text
  const numberWidth = block.kind === 'steps' ? `${block.items.length}`.length : 0
  return block.items
    .map(({ text, furtherLines = [] }, index) => {
      const marker = numberWidth ? `${index + 1}.`.padStart(numberWidth + 1) : '-'
      const indent = ' '.repeat(marker.length + 1)
      return [`${marker} ${text}`, ...furtherLines.map(line => indent + line)].join('\n')
    })
    .join('\n')
}

/** Inline styles of the HTML. Most mail programs remove style sheets and keep only a few simple inline properties. */
const STYLES = {
  frame: 'font-family:sans-serif;line-height:1.5;max-width:42em',
  title: 'font-size:1.4em;margin:0 0 .5em',
  heading: 'font-size:1.1em;margin:1.2em 0 .4em',
  text: 'margin:0 0 .6em',
  list: 'margin:0 0 .6em;padding-inline-start:1.6em',
  item: 'margin:0 0 .4em',
  small: 'margin:0 0 .3em;font-size:.85em',
}

/**
 * Formats a summary as HTML, only for the clipboard (`text/html`), to be pasted into a mail or a document. Never insert
 * the HTML into a page. Every text is escaped; the HTML has no script, image, URL or class.
 *
 * @param language of the texts, a BCP 47 tag
 */
export const blocksToHtml = (blocks: readonly SummaryBlock[], language: string): string =>
  element('div', STYLES.frame, blocks.map(blockToHtml).join(''), ` lang="${escapeHtml(language)}" dir="auto"`)

const TAG_NAMES = { title: 'h1', heading: 'h2', text: 'p', small: 'p' }

function blockToHtml(block: SummaryBlock): string {
  if (!('items' in block)) return element(TAG_NAMES[block.kind], STYLES[block.kind], escapeHtml(block.text))
  return element(block.kind === 'steps' ? 'ol' : 'ul', STYLES.list, block.items.map(itemToHtml).join(''))
}

/** Formats a list item. The first line is bold if further lines follow. */
const itemToHtml = ({ text, furtherLines = [] }: SummaryItem): string =>
  element(
    'li',
    STYLES.item,
    furtherLines.length
      ? [`<b>${escapeHtml(text)}</b>`, ...furtherLines.map(escapeHtml)].join('<br>')
      : escapeHtml(text),
  )

const element = (tagName: string, style: string, content: string, attributes = '') =>
  `<${tagName}${attributes} style="${style}">${content}</${tagName}>`

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, character => ESCAPES[character] ?? character)
