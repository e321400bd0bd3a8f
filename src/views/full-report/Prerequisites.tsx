import { fillPlaceholders } from '../../lib/fill-placeholders'
import type { Gap } from '../../scoring/result'
import { Button } from '../Button'
import { expandAndFocusGap } from './expand-and-focus-gap'
import { findQuestion, topicLabel } from './labels'
import type { ReportProps } from './report-context'

/**
 * Lists the topics that should be in place before a gap is closed. A topic that is itself a gap is a button that opens
 * this gap.
 */
export function Prerequisites({ ctx, gap }: ReportProps & { gap: Gap }) {
  const { session, text, scorer } = ctx
  const shown = session.shownResult.value
  const prerequisites = findQuestion(ctx, gap.question)?.scoring?.after ?? []
  if (!shown || !prerequisites.length) return null
  const route = scorer.route(shown.answers)
  const applicable = prerequisites.filter(id => route.includes(id))
  if (!applicable.length) return null
  const isGap = (id: string) => shown.result.gaps.some(other => other.id === id)
  return (
    <dl class="pairs basis">
      <div>
        <dt>{text.buildsOn}</dt>
        <dd>
          <ul>
            {applicable.map(id => (
              <li key={id}>
                {isGap(id) ? (
                  <Button
                    kind="link"
                    action="open"
                    onClick={({ currentTarget }) => expandAndFocusGap(currentTarget as Element, id)}
                  >
                    {topicLabel(ctx, id)}
                  </Button>
                ) : (
                  fillPlaceholders(text.inPlace, { topic: topicLabel(ctx, id) })
                )}
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  )
}
