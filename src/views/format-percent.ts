/** A share of 0 to 1 as whole per cent, in the digits that all other numbers here have. */
export const formatPercent = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent', numberingSystem: 'latn' }).format(share)
