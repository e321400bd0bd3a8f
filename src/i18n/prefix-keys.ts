/**
 * Returns a table of texts in which each text is replaced by the translation or partner's text with the key
 * `prefix.name`, if there is one. The prefix is for tables whose names are too common to be keys of the whole user
 * interface.
 *
 * @param defaults the English texts, by name without the prefix
 * @param replacements translated texts and partners' texts, by key with the prefix
 */
export const replaceTextsByPrefixedKeys = <T extends Readonly<Record<string, string>>>(
  prefix: string,
  defaults: T,
  replacements: object,
): T =>
  Object.fromEntries(
    Object.entries(defaults).map(([name, text]) => [name, Reflect.get(replacements, `${prefix}.${name}`) ?? text]),
  ) as T

/** Returns the same texts with `prefix.` in front of each key. */
export const prefixTextKeys = (prefix: string, texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${prefix}.${name}`, text]))
