import { percent } from '../format'
import { Heading } from '../Heading'
import type { PartProps } from './part'

/** Fewer known answers than this carry no percentage. */
const ENOUGH = 4

/** The four themes: how far, and what the standard expects. */
export function Themes({ app, result }: PartProps) {
  const { themes, language } = app.session.instrument.value
  const text = app.words.value
  return (
    <section>
      <Heading app={app} below={1}>
        {text.themes}
      </Heading>
      {result.themes.map(({ id, score, asked, unsure }) => {
        const theme = themes.find(one => one.id === id)
        const told = score !== null && asked - unsure >= ENOUGH
        return (
          <div class="theme" key={id} data-theme-score={id}>
            <Heading app={app} below={2}>
              {theme?.name}
            </Heading>
            {told && (
              <span class="bar" aria-hidden="true">
                <i style={{ inlineSize: `${score * 100}%` }} />
              </span>
            )}
            <b class={told ? undefined : 'soft'}>{told ? percent(score, language) : text.fewAnswers}</b>
            <p class="soft">{theme?.expects}</p>
          </div>
        )
      })}
    </section>
  )
}
