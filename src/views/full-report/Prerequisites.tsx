import { fill } from '../../lib/fill'
import type { Gap } from '../../scoring/result'
import { Button } from '../Button'
import { focusGap } from './focus-gap'
import { questionOf, topicOf } from './labels'
import type { ReportProps } from './report-context'

/** What a gap builds on: what is missing of that leads to its own gap. */
export function Prerequisites({ ctx, gap }: ReportProps & { gap: Gap }) {
  const { session, text, scorer } = ctx
  const shown = session.shown.value
  const after = questionOf(ctx, gap.question)?.scoring?.after ?? []
  if (!shown || !after.length) return null
  const asked = scorer.route(shown.answers)
  const bases = after.filter(id => asked.includes(id))
  if (!bases.length) return null
  const isOpen = (id: string) => shown.result.gaps.some(one => one.id === id)
  return (
    <dl class="pairs basis">
      <div>
        <dt>{text.buildsOn}</dt>
        <dd>
          <ul>
            {bases.map(id => (
              <li key={id}>
                {isOpen(id) ? (
                  <Button
                    kind="link"
                    action="open"
                    onClick={({ currentTarget }) => focusGap(currentTarget as Element, id)}
                  >
                    {topicOf(ctx, id)}
                  </Button>
                ) : (
                  fill(text.inPlace, { topic: topicOf(ctx, id) })
                )}
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  )
}
