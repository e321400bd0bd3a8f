/** A share of 0 to 1 as whole per cent. */
export const percent = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent' }).format(share)
