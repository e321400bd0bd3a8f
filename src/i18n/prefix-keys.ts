/**
 * Texts whose names are too common to be keys of their own: each goes by `prefix.name`.
 *
 * @param words all texts by key, as far as they are replaced
 */
export const applyPrefixed = <T extends Readonly<Record<string, string>>>(prefix: string, ours: T, words: object): T =>
  Object.fromEntries(
    Object.entries(ours).map(([name, text]) => [name, Reflect.get(words, `${prefix}.${name}`) ?? text]),
  ) as T

/** The same texts by their keys. */
export const prefixKeys = (prefix: string, texts: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [`${prefix}.${name}`, text]))
