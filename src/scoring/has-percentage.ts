import type { ThemeResult } from './result'

/** A theme with fewer known answers has no percentage: a share of so few would look more exact than it is. */
const MIN_KNOWN = 4

/** Whether a theme's score may be shown as a percentage. */
export const hasPercentage = (theme: ThemeResult): theme is ThemeResult & { score: number } =>
  theme.score !== null && theme.asked - theme.unsure >= MIN_KNOWN
