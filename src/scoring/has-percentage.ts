import type { ThemeResult } from './result'

/**
 * Fewest known answers for which a theme's score is shown as a percentage: with fewer, a percentage would look more
 * exact than it is.
 */
const MIN_KNOWN = 4

/** Whether a theme has enough known answers for its score to be shown as a percentage. */
export const hasPercentage = (theme: ThemeResult): theme is ThemeResult & { score: number } =>
  theme.score !== null && theme.asked - theme.unsure >= MIN_KNOWN
