/** "a, b and c", as the language writes it. */
export const inWords = (items: string[], language: string): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items)

/** A share of 0 to 1 as whole per cent. */
export const percent = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(share)
