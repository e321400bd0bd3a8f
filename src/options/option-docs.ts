import type { OptionName } from './table'

/**
 * Documentation of one option, in Markdown. README, docs pages, the manifest and the docstrings of the published types are
 * generated from it; no file for browsers contains it.
 */
export interface OptionDoc {
  /** Shape and unit of the allowed values. */
  values: string
  description: string
  /** Description of the default, if the value in `optionTable` would not explain it. */
  defaultText?: string
  /** Whether the option has an effect in this version. */
  hasEffect: boolean
  /** Special behaviour of the option's CSS custom property. */
  propertyNote?: string
}

const doc = (values: string, description: string, defaultText?: string): OptionDoc => ({
  values,
  description,
  hasEffect: true,
  ...(defaultText && { defaultText }),
})

/** Documentation of every option; the type requires an entry for each. `context` is documented here, but has no row in `optionTable`. */
export const optionDocs: Record<OptionName | 'context', OptionDoc> = {
  target: doc(
    'a CSS selector, or `none`',
    'Where the tag mounts the check: inside the first element that matches. `none` mounts nothing: the script only registers `<readiness-check>` and sets `window.readinessCheck`.',
    'directly after the tag; for a tag in the head, the end of `main`, else of `body`',
  ),
  mode: doc(
    '`inline` `dialog` `drawer` `tab` `button`',
    'How the check appears. `inline` is part of the page. `button` shows a button that opens a dialog, `tab` a button at the edge of the window that opens a drawer. `dialog` and `drawer` have no button: they open by `open-on`, by `open()`, or by a click on any element with `data-readiness-open`.',
  ),
  openOn: doc(
    '`click` `load` `delay:SECONDS` `scroll:PERCENT` `exit`',
    'When a dialog or drawer opens: on a click, when the page has loaded, after some seconds, after part of the page was scrolled, or when the visitor is about to leave. A check that opens without a click is not modal, takes no focus, and opens once a page view; after the visitor has dismissed it, it does not open by itself again in this browser tab.',
  ),
  label: doc('text', 'Text of the opening button in the modes `tab` and `button`.', '“Check your readiness”'),
  instrument: {
    values: '`iso-42001`, or an address',
    description: 'The questionnaire with its scoring model.',
    hasEffect: false,
  },
  words: doc(
    'the address of a JSON file, or in a call an object: text by key',
    'Replaces texts of the check by your own; see [Words](#words).',
  ),
  locale: doc(
    '`auto`, or a language tag such as `de` (de_DE is read too)',
    'Language and reading direction of the check. Built in: English (`en`), German (`de`) and Arabic (`ar`); any other language needs your own `words`.',
    '`auto`: the nearest `lang` attribute, then the browser’s languages, as far as texts exist',
  ),
  colorScheme: doc(
    '`auto` `system` `light` `dark`',
    'Light or dark colours. `auto` follows the page’s computed `color-scheme`, also when it changes; `system` follows the visitor’s setting.',
  ),
  accent: doc(
    'an opaque CSS colour',
    'Colour of buttons, links and the chosen answer. The check makes it lighter or darker where the contrast is too low to read.',
    'a blue',
  ),
  surface: doc(
    'an opaque CSS colour',
    'Background of the card. On a dark background, text and accent default to light colours.',
    'white; near black in the dark scheme',
  ),
  textColor: doc(
    'an opaque CSS colour',
    'Colour of text on the card. The check makes it lighter or darker where the contrast is too low to read.',
    'near black; near white on a dark card',
  ),
  radius: doc('pixels, 0 to 24', 'Radius of the corners.'),
  font: {
    ...doc(
      '`inherit`, `system`, or a list of font families',
      'Typeface. `inherit` takes the page’s, `system` that of the operating system. The check never downloads a font.',
    ),
    propertyNote: 'The check reads it when it is mounted, and again when another option or property changes.',
  },
  density: doc(
    '`comfortable` `compact`',
    'Space between elements. Buttons and answers stay large enough for a finger in both.',
  ),
  headingLevel: doc(
    '1 to 6',
    'Level of the top heading of the check, as in `h2`, so that it fits the headings of your page.',
  ),
  brandName: doc('text', 'Your name, at the top of the card.'),
  brandLogo: doc(
    'an https or data:image address; under 1 MB and 4000 px wide',
    'Your logo, before the name at the top of the card.',
  ),
  brandUrl: doc('an https address', 'Where a click on logo and name leads.'),
  ctaLabel: doc(
    'text',
    'Label of a call to action under the result, such as “Book a call”. It is shown if `cta-url` is given too.',
  ),
  ctaUrl: doc(
    'an https, mailto or tel address, or a path of the same origin',
    'Where the call to action under the result leads.',
  ),
  privacyUrl: doc(
    'an https address',
    'Your privacy notice. The start screen links to it, beside the sentence on what happens with answers.',
  ),
  save: doc(
    '`none` `tab` `device`',
    'Where answers are stored, so that a reload does not lose them: nowhere, until the browser tab is closed, or on the device for 30 days. Nothing is stored before the first answer. The check removes expired answers, those to an older version of the questions, and those that another value of this option has left.',
  ),
  instance: doc(
    'text',
    'Name of this check. Answers are stored under it, and events and the webhook carry it, so that you can tell several checks apart. It cannot change while the check is mounted.',
    'the element’s id, else its position among the checks of the page',
  ),
  webhook: doc(
    'an https address, or http on localhost; without credentials',
    'Address that receives each visitor’s result by `POST`: band, scores and the first five gaps, without answers or a name. See [the webhook](demo/docs/webhook.html).',
  ),
  webhookFormat: doc(
    '`simple` `form` `json`',
    'Format of the request: JSON sent as `text/plain`, urlencoded flat keys, or JSON sent as `application/json`. Only `json` makes the browser send a CORS preflight first, which your endpoint has to answer.',
  ),
  webhookReply: doc(
    '`read` `blind`',
    'Whether the check reads the webhook’s response. `read` can report `delivered` or `failed`, and needs CORS headers. `blind` needs none, and reports `unconfirmed` at best.',
  ),
  webhookAnswers: doc(
    'boolean: true by presence',
    'Include the visitor’s single answers in the webhook payload and in `readiness-answer` events.',
  ),
  contact: doc(
    '`off` `optional`',
    'Offers a contact form after the result, never before it. What the visitor sends goes to the webhook and to `readiness-contact`.',
  ),
  dataLayer: doc(
    'name of a global array, such as `dataLayer`',
    'Pushes start, completion and contact to this array for your analytics, with band and score, never with an answer. Your page has to create the array. A visitor who declines is not counted.',
  ),
  utm: doc(
    'boolean: true by presence',
    'Adds the `utm_*` parameters of the page’s address to the context that the webhook receives.',
  ),
  assets: doc(
    'an http or https address',
    'Folder from which the check loads its further files, if they are not beside the script.',
    'the folder of the script',
  ),
  debug: doc(
    'boolean: true by presence',
    'Shows a panel that names problems and how to fix them; see [When something is wrong](#when-something-is-wrong).',
  ),
  context: doc(
    'text, as `context-NAME`; in a call an object: text by name',
    'Text of your own that events and the webhook carry, such as a campaign. NAME consists of a to z, 0 to 9, `_` and `-`.',
  ),
}
