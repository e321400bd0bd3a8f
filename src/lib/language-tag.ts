/**
 * Returns a language tag in the form of BCP 47, as far as people write it differently: `de_DE`, `de_DE.UTF-8`,
 * `de_AT@euro` and `de-DE,de;q=0.9` are `de-DE` or `de-AT`.
 */
export const normalizeLanguageTag = (tag: string): string =>
  tag
    .trim()
    .replace(/[.@,;].*/s, '')
    .replace(/_/g, '-')
