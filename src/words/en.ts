/**
 * Every frame text by key, in English. An instrument's words stand with the instrument, their keys made of its ids.
 * `{name}` is filled in; a key that ends in `.one` or `.other` is chosen by the number `{n}`.
 */
export const en = {
  start: 'Start the check',
}

export type WordKey = keyof typeof en
export type Words = Record<WordKey, string>
