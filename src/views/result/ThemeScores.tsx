import { hasPercentage } from '../../scoring/has-percentage'
import { formatPercent } from '../format-percent'
import { Heading } from '../Heading'
import type { ResultSectionProps } from '../props'
import { Section } from '../Section'

/** Section with the score of each theme, or a note if it has too few answers, and what the standard expects there. */
export function ThemeScores({ ctx, result }: ResultSectionProps) {
  const { text, instrument } = ctx
  return (
    <Section ctx={ctx} title={text.themes}>
      {result.themes.map(themeResult => {
        const { id } = themeResult
        const isScoreShown = hasPercentage(themeResult)
        const theme = instrument.themes.find(one => one.id === id)
        return (
          <div class="theme" key={id} data-theme-score={id}>
            <Heading ctx={ctx} below={2}>
              {theme?.name}
            </Heading>
            {isScoreShown && (
              <span class="bar" aria-hidden="true">
                <i style={{ inlineSize: `${themeResult.score * 100}%` }} />
              </span>
            )}
            {isScoreShown ? (
              <b>{formatPercent(themeResult.score, instrument.language)}</b>
            ) : (
              <p class="soft">{text.fewAnswers}</p>
            )}
            <p class="soft">{theme?.expects}</p>
          </div>
        )
      })}
    </Section>
  )
}
