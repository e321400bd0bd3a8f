import { DescriptionList } from '../DescriptionList'
import type { ScreenProps } from '../props'

/** What the long texts know of a gap. Nothing till they have come, and nothing where they do not. */
export function GapDetails({ ctx, question }: ScreenProps & { question: string }) {
  const { text, details } = ctx
  const loaded = details.value
  if (!loaded) return null
  const { labels, questions } = loaded
  const found = questions[question]
  if (!found) return null
  return (
    <DescriptionList
      of={[
        [labels.why, found.why],
        [labels.good, found.good],
        [labels.evidence, found.evidence],
        [labels.effort, found.effort && labels[found.effort]],
        [labels.owner, found.owner],
        [labels.euAiAct, found.related?.euAiAct.join(text.comma)],
        [labels.nistAiRmf, found.related?.nistAiRmf.join(text.comma)],
      ]}
    />
  )
}
