import { Pairs } from '../Pairs'
import type { ScreenProps } from '../props'

/** What the long texts know of a gap. Nothing till they have come, and nothing where they do not. */
export function Why({ app, question }: ScreenProps & { question: string }) {
  const { text } = app
  const state = app.later.state.value
  const found = state && typeof state === 'object' ? state.questions[question] : undefined
  if (!found) return null
  return (
    <Pairs
      of={[
        [text.why, found.why],
        [text.good, found.good],
        [text.evidence, found.evidence],
        [text.effort, found.effort && text[`effort${found.effort}`]],
        [text.owner, found.owner],
        [text.euAiAct, found.related?.euAiAct.join(', ')],
        [text.nistAiRmf, found.related?.nistAiRmf.join(', ')],
      ]}
    />
  )
}
