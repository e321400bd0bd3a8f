/** Languages that have a file of words. English is in the tag's own. */
export const LOCALES = ['de', 'ar'] as const

/** The language of ours that a tag names. */
export const builtInLocale = (tag: string) => LOCALES.find(name => tag.toLowerCase().split('-')[0] === name)
