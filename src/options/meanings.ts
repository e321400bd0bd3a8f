import type { OptionName } from './table'

/** What an option does, for the README and the types of other tools. `works`: it has effect in this version. */
export interface Meaning {
  values: string
  means: string
  /** The default in words, where the table's own value would not tell. */
  or?: string
  works: boolean
}

const now = (values: string, means: string, or?: string): Meaning => ({ values, means, works: true, ...(or && { or }) })
const later = (values: string, means: string): Meaning => ({ values, means, works: false })

export const meanings: Record<OptionName | 'context', Meaning> = {
  target: now(
    'a selector, or `none`',
    'The element in which the tag mounts; `none` only registers the element and the global.',
    'right after the tag',
  ),
  mode: now('`inline`', 'How it stands in the page.'),
  openOn: later('`click` `load` `delay:SECONDS` `scroll:PERCENT` `exit`', 'What opens it.'),
  label: later('text', 'The text of the tab or button.'),
  instrument: later('`iso-42001`, or an address', 'What is asked, and how it is judged.'),
  words: later('an address, or an object', 'Replaces texts by key.'),
  locale: now(
    '`auto`, or a language tag',
    'The language. Words are in English so far; the tag decides `lang` and the direction of reading.',
    'the nearest `lang`, then the browser’s, as far as there are words',
  ),
  colorScheme: now(
    '`auto` `system` `light` `dark`',
    'Light or dark. `auto` follows the page’s own `color-scheme`, also when it changes; `system` the visitor’s setting.',
  ),
  accent: now('a CSS colour', 'The one accent. Corrected where it would be unreadable.', 'a blue'),
  surface: now('a CSS colour', 'The card.', 'white, or near black in the dark'),
  textColor: now(
    'a CSS colour',
    'Text on the card. Corrected where it would be unreadable.',
    'near black, or near white in the dark',
  ),
  radius: now('px, 0 to 24', 'How round the corners are.'),
  font: now('`inherit`, `system`, or a family list', 'The typeface. None is ever downloaded.'),
  headingLevel: now('1 to 6', 'The level of the widget’s top heading.'),
  brandName: now('text', 'Your name, at the top of the card.', 'none'),
  brandLogo: now('an https or data:image address', 'Your logo, before the name.', 'none'),
  brandUrl: now('an https address', 'Where name and logo lead.', 'none'),
  ctaLabel: now('text', 'A call to action under the result.', 'none'),
  ctaUrl: now('an https, mailto or tel address, or a path of the same site', 'Where it leads.', 'none'),
  privacyUrl: later('an https address', 'Your privacy notice.'),
  save: now(
    '`none` `tab` `device`',
    'Where answers wait for a reload: nowhere, in this tab, or on this device for 30 days. Never before the first answer.',
  ),
  instance: now(
    'text',
    'The name under which answers are saved and events are told apart.',
    'the element’s id, else its place among the page’s checks',
  ),
  webhook: later('an https address', 'Where the banded result is sent.'),
  webhookFormat: later('`simple` `form` `json`', 'How it is written down.'),
  webhookReply: later('`read` `blind`', 'Whether the answer is read.'),
  webhookAnswers: later('boolean', 'Send the single answers too.'),
  contact: later('`off` `optional`', 'A form after the result.'),
  dataLayer: later('name of a global array', 'Where analytics events are pushed.'),
  utm: later('boolean', 'Pass on the `utm_*` of the page.'),
  assets: now('an address', 'Where the files that load later are, if not beside the tag’s file.', 'the tag’s'),
  debug: later('boolean', 'The doctor’s panel.'),
  context: later('text', 'Passed on to events and webhook.'),
}
