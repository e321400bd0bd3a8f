import type { Block, Item } from './summary-blocks'

/** A report as plain text, for a note or a chat: lines of any length, an empty one before each heading and each paragraph. */
export const blocksToText = (blocks: readonly Block[]): string =>
  `${blocks.map((block, at) => separator(blocks[at - 1], block) + blockText(block)).join('')}\n`

/** A list stands right under its heading, and small lines under each other. */
const separator = (before: Block | undefined, { kind }: Block) => {
  if (!before) return ''
  const isClose = before.kind === 'heading' ? kind !== 'heading' : kind === 'small' && before.kind === 'small'
  return isClose ? '\n' : '\n\n'
}

function blockText(block: Block): string {
  if (!('items' in block)) return block.text
  const width = block.kind === 'steps' ? `${block.items.length}`.length : 0
  return block.items
    .map(({ text, more = [] }, at) => {
      const mark = width ? `${at + 1}.`.padStart(width + 1) : '-'
      const indent = ' '.repeat(mark.length + 1)
      return [`${mark} ${text}`, ...more.map(line => indent + line)].join('\n')
    })
    .join('\n')
}

/** Mail programs keep little more than this of a style, and only where it stands on the element itself. */
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
 * A report as HTML, for the clipboard's `text/html` alone: it is pasted into a mail or a document, and never put into a page
 * of ours. Every text is escaped. Neither script nor picture, no address, no class.
 *
 * @param language of its texts, a BCP 47 tag
 */
export const blocksToHtml = (blocks: readonly Block[], language: string): string =>
  element('div', STYLES.frame, blocks.map(blockHtml).join(''), ` lang="${escaped(language)}" dir="auto"`)

const NAMES = { title: 'h1', heading: 'h2', text: 'p', small: 'p' }

function blockHtml(block: Block): string {
  if (!('items' in block)) return element(NAMES[block.kind], STYLES[block.kind], escaped(block.text))
  return element(block.kind === 'steps' ? 'ol' : 'ul', STYLES.list, block.items.map(itemHtml).join(''))
}

/** What has more to it stands out by weight. */
const itemHtml = ({ text, more = [] }: Item): string =>
  element(
    'li',
    STYLES.item,
    more.length ? [`<b>${escaped(text)}</b>`, ...more.map(escaped)].join('<br>') : escaped(text),
  )

const element = (name: string, style: string, inside: string, more = '') =>
  `<${name}${more} style="${style}">${inside}</${name}>`

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escaped = (text: string) => text.replace(/[&<>"']/g, letter => ESCAPES[letter] ?? letter)
