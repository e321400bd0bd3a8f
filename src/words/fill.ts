import type { WordKey, Words } from './en'

/** The keys whose text is chosen by a number, without their ending. */
export type PluralKey = { [Key in WordKey]: Key extends `${infer Stem}.other` ? Stem : never }[WordKey]

/** Puts values in for `{name}`; a name without a value stays as it is written. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (written, name: string) => `${values[name] ?? written}`)

/**
 * The text for a number of things, filled. Other languages have other endings than `one` and `other`: those of
 * `Intl.PluralRules`, whose `other` every language has.
 *
 * @param language of the words, a BCP 47 tag
 */
export function plural(
  words: Words,
  key: PluralKey,
  n: number,
  language: string,
  values: Record<string, string | number> = {},
): string {
  const text = (words as Record<string, string>)[`${key}.${new Intl.PluralRules(language).select(n)}`]
  return fill(text ?? words[`${key}.other`], { n, ...values })
}
