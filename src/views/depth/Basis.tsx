import { fill } from '../../lib/fill'
import type { Gap } from '../../scoring/result'
import { Button } from '../Button'
import type { DeepProps } from './deep'
import { goToGap } from './go'
import { questionOf, topicOf } from './reading'

/** What a gap builds on: what is missing of that leads to its own gap. */
export function Basis({ app, gap }: DeepProps & { gap: Gap }) {
  const { session, text, scorer } = app
  const shown = session.shown.value
  const after = questionOf(app, gap.question)?.scoring?.after ?? []
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
                    onClick={({ currentTarget }) => goToGap(currentTarget as Element, id)}
                  >
                    {topicOf(app, id)}
                  </Button>
                ) : (
                  fill(text.inPlace, { topic: topicOf(app, id) })
                )}
              </li>
            ))}
          </ul>
        </dd>
      </div>
    </dl>
  )
}
