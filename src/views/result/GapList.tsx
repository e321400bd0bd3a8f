import { signal } from '@preact/signals'
import { Component } from 'preact'
import { fill } from '../../lib/fill'
import { Disclosure } from '../Disclosure'
import type { PartProps } from '../props'
import { Section } from '../Section'
import { GapCard } from './GapCard'

/** How many gaps are shown at once. */
const FIRST = 5

/** Where to begin: the gaps that matter most, the first one open, the rest on demand. */
export class GapList extends Component<PartProps> {
  /** The rest is made once the first are painted, in a task of its own: nobody waits for what is folded away. */
  made = signal(FIRST)
  timer = setTimeout(() => {
    this.made.value = Infinity
  })

  override componentWillUnmount() {
    clearTimeout(this.timer)
  }

  render({ ctx, result }: PartProps) {
    const { gaps } = result
    const { text } = ctx
    const cards = gaps
      .slice(0, this.made.value)
      .map((gap, index) => <GapCard key={gap.id} ctx={ctx} result={result} gap={gap} place={index + 1} />)
    return (
      <Section ctx={ctx} title={text.begin}>
        <p class="soft">{gaps.length ? text.beginText : text.noGaps}</p>
        <ol class="gaps">{cards.slice(0, FIRST)}</ol>
        {gaps.length > FIRST && (
          <div class="line">
            <Disclosure ctx={ctx} label={fill(text.allGaps, { n: gaps.length })}>
              <ol class="gaps" start={FIRST + 1}>
                {cards.slice(FIRST)}
              </ol>
            </Disclosure>
          </div>
        )}
      </Section>
    )
  }
}
