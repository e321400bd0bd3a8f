/**
 * Formats a share (0 to 1) as a whole percentage, with Latin digits in every language, as in all other numbers of the
 * widget.
 */
export const formatPercent = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent', numberingSystem: 'latn' }).format(share)
