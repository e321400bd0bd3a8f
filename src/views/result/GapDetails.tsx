import { DescriptionList } from '../DescriptionList'
import type { ScreenProps } from '../props'

/**
 * Detailed texts about the question of a gap. Renders nothing until the details chunk is loaded, or if it has no such
 * texts.
 */
export function GapDetails({ ctx, question }: ScreenProps & { question: string }) {
  const { text, details } = ctx
  const { loaded } = details
  if (!loaded) return null
  const { labels, questions } = loaded
  const questionDetails = questions[question]
  if (!questionDetails) return null
  const { why, good, evidence, effort, owner, related } = questionDetails
  return (
    <DescriptionList
      items={[
        [labels.why, why],
        [labels.good, good],
        [labels.evidence, evidence],
        [labels.effort, effort && labels[effort]],
        [labels.owner, owner],
        [labels.euAiAct, related?.euAiAct.join(text.comma)],
        [labels.nistAiRmf, related?.nistAiRmf.join(text.comma)],
      ]}
    />
  )
}
