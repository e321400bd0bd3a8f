import { fill } from '../../words/fill'
import type { ScreenProps } from '../props'

/** What the long texts know of a gap. Nothing till they have come, and nothing where they do not. */
export function Why({ app, question }: ScreenProps & { question: string }) {
  const text = app.words.value
  const state = app.later.state.value
  const found = state && typeof state === 'object' ? state.questions[question] : undefined
  if (!found) return null
  const { euAiAct = [], nistAiRmf = [] } = found.related ?? {}
  const related = [
    ...(euAiAct.length ? [fill(text.euAiAct, { list: euAiAct.join(', ') })] : []),
    ...(nistAiRmf.length ? [fill(text.nistAiRmf, { list: nistAiRmf.join(', ') })] : []),
  ]
  const rows = [
    [text.why, found.why],
    [text.good, found.good],
    [text.evidence, found.evidence],
    [text.effort, found.effort && text[`effort${found.effort}`]],
    [text.owner, found.owner],
    [text.related, related.join('. ')],
  ]
  return (
    <dl class="pairs">
      {rows.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
