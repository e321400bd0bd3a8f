import { signal } from '@preact/signals'
import { Component } from 'preact'
import { fillPlaceholders } from '../../lib/fill-placeholders'
import { Disclosure } from '../Disclosure'
import type { ResultSectionProps } from '../props'
import { Section } from '../Section'
import { GapCard } from './GapCard'

/** Number of gaps that are visible before the visitor expands the full list. */
const VISIBLE_COUNT = 5

/**
 * Section with the gaps in order of importance. The first gap is expanded; gaps after the fifth are in a collapsed
 * list.
 */
export class GapList extends Component<ResultSectionProps> {
  /**
   * Number of cards to render. The collapsed cards are rendered in a later task, so that they do not delay the first
   * paint.
   */
  renderedCount = signal(VISIBLE_COUNT)
  timer = setTimeout(() => {
    this.renderedCount.value = Infinity
  })

  override componentWillUnmount() {
    clearTimeout(this.timer)
  }

  render({ ctx, result }: ResultSectionProps) {
    const { gaps } = result
    const { text } = ctx
    const cards = gaps
      .slice(0, this.renderedCount.value)
      .map((gap, index) => <GapCard key={gap.id} ctx={ctx} result={result} gap={gap} rank={index + 1} />)
    return (
      <Section ctx={ctx} title={text.begin}>
        <p class="soft">{gaps.length ? text.beginText : text.noGaps}</p>
        <ol class="gaps">{cards.slice(0, VISIBLE_COUNT)}</ol>
        {gaps.length > VISIBLE_COUNT && (
          <div class="line">
            <Disclosure ctx={ctx} label={fillPlaceholders(text.allGaps, { n: gaps.length })}>
              <ol class="gaps" start={VISIBLE_COUNT + 1}>
                {cards.slice(VISIBLE_COUNT)}
              </ol>
            </Disclosure>
          </div>
        )}
      </Section>
    )
  }
}
