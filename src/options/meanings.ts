import type { Options } from './table'

/** What an option does, for the README and the manifest: never part of the tag's file. */
export interface Meaning {
  values: string
  means: string
  /** The default in words, where the table's own would not tell. */
  or?: string
  /** It has effect in this version. */
  works: boolean
}

const now = (values: string, means: string, or?: string): Meaning => ({ values, means, works: true, ...(or && { or }) })
const later = (values: string, means: string): Meaning => ({ values, means, works: false })

/** Every option's meaning, so that none can be missing. */
export const meanings: Record<keyof Options, Meaning> = {
  target: now(
    'a selector, or `none`',
    'Where the tag mounts. `none` only registers the element and sets the global.',
    'right after the tag',
  ),
  mode: now(
    '`inline` `dialog` `drawer` `tab` `button`',
    'How it stands in the page. `tab`, at the edge of the window, opens a drawer, and `button` a dialog; the others are opened by the page.',
  ),
  openOn: now(
    '`click` `load` `delay:SECONDS` `scroll:PERCENT` `exit`',
    'What opens it. What the visitor has not asked for is not modal, takes no focus, comes once, and not again in this tab once dismissed.',
  ),
  label: now('text', 'The text of the tab or button.', '“Check your readiness”'),
  instrument: later('`iso-42001`, or an address', 'What is asked, and how it is judged.'),
  words: now('the address of a JSON, or by call an object', 'Replaces texts by key; see [Words](#words).'),
  locale: now(
    '`auto`, or a language tag',
    'The language, and the direction of reading: English, German (`de`) and Arabic (`ar`), or another for words of your own.',
    '`auto`: the nearest `lang` and the browser’s languages, as far as there are words',
  ),
  colorScheme: now(
    '`auto` `system` `light` `dark`',
    'Light or dark. `auto` follows the page’s computed `color-scheme`, also when it changes; `system` the visitor’s setting.',
  ),
  accent: now('an opaque CSS colour', 'The one accent. Made lighter or darker where it could not be read.', 'a blue'),
  surface: now(
    'an opaque CSS colour',
    'The card. A dark one brings light text with it.',
    'white, or near black in the dark',
  ),
  textColor: now(
    'an opaque CSS colour',
    'Text on the card. Made lighter or darker where it could not be read.',
    'near black, or near white in the dark',
  ),
  radius: now('px, 0 to 24', 'How round the corners are.'),
  font: now('`inherit`, `system`, or a family list', 'The typeface. None is ever downloaded.'),
  density: now(
    '`comfortable` `compact`',
    'How much room is between things. What can be pressed stays as large as a finger needs.',
  ),
  headingLevel: now('1 to 6', 'The level of the widget’s top heading.'),
  brandName: now('text', 'Your name, at the top of the card.'),
  brandLogo: now('an https or data:image address, under 1 MB and 4000 px', 'Your logo, before the name.'),
  brandUrl: now('an https address', 'Where logo and name lead.'),
  ctaLabel: now('text', 'A call to action under the result.'),
  ctaUrl: now('an https, mailto or tel address, or a path of the same origin', 'Where it leads.'),
  privacyUrl: now('an https address', 'Your privacy notice, beside what is said about answers.'),
  save: now(
    '`none` `tab` `device`',
    'Where answers wait for a reload: nowhere, in this tab, or on this device for 30 days. Never before the first answer.',
  ),
  instance: now(
    'text',
    'The name under which answers are saved and events are told apart. It holds as long as the check stands.',
    'the element’s id, else its place among the page’s checks',
  ),
  webhook: now(
    'an https address, or http on localhost',
    'Where the banded result is sent, without answers or a name. See [the webhook](demo/docs/webhook.html).',
  ),
  webhookFormat: now(
    '`simple` `form` `json`',
    'JSON that calls itself plain text, urlencoded flat keys, or JSON. The last asks your hook for leave first.',
  ),
  webhookReply: now(
    '`read` `blind`',
    'Whether the answer is read. `blind` is silent on hooks without CORS, and never tells more than “unconfirmed”.',
  ),
  webhookAnswers: now('true by presence', 'Sends the single answers too, and tells them in events.'),
  contact: now('`off` `optional`', 'A form after the result, never before it.'),
  dataLayer: now(
    'name of a global array, such as `dataLayer`',
    'Where start, completion and contact are pushed for analytics.',
  ),
  utm: now('true by presence', 'Passes on the `utm_*` of the page’s address.'),
  assets: now('an address', 'Where the later files are, if not beside the tag’s.', 'the tag’s own'),
  debug: now(
    'true by presence',
    'A panel for you that says what is wrong; see [When something is wrong](#when-something-is-wrong).',
  ),
  context: now('text, as `context-NAME`', 'Passed on to events and webhook.'),
}
