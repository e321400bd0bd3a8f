import { fill } from '../../words/fill'
import { Pairs } from '../Pairs'
import type { ScreenProps } from '../props'

/** What the long texts know of a gap. Nothing till they have come, and nothing where they do not. */
export function Why({ app, question }: ScreenProps & { question: string }) {
  const { text } = app
  const state = app.later.state.value
  const found = state && typeof state === 'object' ? state.questions[question] : undefined
  if (!found) return null
  const { euAiAct = [], nistAiRmf = [] } = found.related ?? {}
  const related = [
    ...(euAiAct.length ? [fill(text.euAiAct, { list: euAiAct.join(', ') })] : []),
    ...(nistAiRmf.length ? [fill(text.nistAiRmf, { list: nistAiRmf.join(', ') })] : []),
  ]
  return (
    <Pairs
      of={[
        [text.why, found.why],
        [text.good, found.good],
        [text.evidence, found.evidence],
        [text.effort, found.effort && text[`effort${found.effort}`]],
        [text.owner, found.owner],
        [text.related, related.join('. ')],
      ]}
    />
  )
}
