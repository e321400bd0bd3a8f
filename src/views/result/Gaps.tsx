import { fill } from '../../words/fill'
import { Fold } from '../Fold'
import { Heading } from '../Heading'
import { GapCard } from './GapCard'
import type { PartProps } from './part'

/** How many gaps are shown at once. */
const FIRST = 5

/** Where to begin: the gaps that matter most, the first one open, the rest on demand. */
export function Gaps({ app, result }: PartProps) {
  const { gaps } = result
  const text = app.words.value
  const list = (from: number, to?: number) => (
    <ol class="gaps">
      {gaps.slice(from, to).map((gap, index) => (
        <GapCard key={gap.id} app={app} result={result} gap={gap} place={from + index + 1} />
      ))}
    </ol>
  )
  return (
    <section>
      <Heading app={app} below={1}>
        {text.begin}
      </Heading>
      <p class="soft">{gaps.length ? text.beginText : text.noGaps}</p>
      {list(0, FIRST)}
      {gaps.length > FIRST && (
        <div class="line">
          <Fold app={app} label={fill(text.allGaps, { n: gaps.length })}>
            {list(FIRST)}
          </Fold>
        </div>
      )}
    </section>
  )
}
