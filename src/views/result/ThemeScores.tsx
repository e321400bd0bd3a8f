import { hasPercentage } from '../../scoring/has-percentage'
import { formatPercent } from '../format-percent'
import { Heading } from '../Heading'
import type { PartProps } from '../props'
import { Section } from '../Section'

/** The four themes: how far, and what the standard expects. */
export function ThemeScores({ ctx, result }: PartProps) {
  const { text, instrument } = ctx
  return (
    <Section ctx={ctx} title={text.themes}>
      {result.themes.map(part => {
        const { id } = part
        const told = hasPercentage(part)
        const theme = instrument.themes.find(one => one.id === id)
        return (
          <div class="theme" key={id} data-theme-score={id}>
            <Heading ctx={ctx} below={2}>
              {theme?.name}
            </Heading>
            {told && (
              <span class="bar" aria-hidden="true">
                <i style={{ inlineSize: `${part.score * 100}%` }} />
              </span>
            )}
            {told ? <b>{formatPercent(part.score, instrument.language)}</b> : <p class="soft">{text.fewAnswers}</p>}
            <p class="soft">{theme?.expects}</p>
          </div>
        )
      })}
    </Section>
  )
}
