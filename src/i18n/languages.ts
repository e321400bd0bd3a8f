/**
 * Languages with built-in translations, each in a chunk of its own. English is not listed: its texts are in the script
 * tag's bundle.
 */
export const BUILT_IN_LOCALES = ['de', 'ar'] as const

/** Returns the built-in language of a BCP 47 tag (`de` for `de-AT`); undefined if there is no translation. */
export const findBuiltInLocale = (tag: string) =>
  BUILT_IN_LOCALES.find(name => tag.toLowerCase().split('-')[0] === name)
