import type { Question } from '../instrument/schema'
import { DescriptionList } from './DescriptionList'
import { Disclosure } from './Disclosure'
import { LazyBoundary } from './LazyBoundary'
import type { ScreenProps } from './props'
import { References } from './References'

/** "Why this is asked": the instrument's own help, or else what good looks like and what shows it, loaded when first opened. */
export function Help({ ctx, question }: ScreenProps & { question: Question }) {
  const { text, details } = ctx
  return (
    <Disclosure ctx={ctx} label={text.help} action="help" onOpen={() => question.help || details.load()}>
      {question.help ? (
        <p>{question.help}</p>
      ) : (
        <LazyBoundary ctx={ctx} of={details}>
          {({ questions, labels }) => (
            <DescriptionList
              of={[
                [labels.good, questions[question.id]?.good],
                [labels.evidence, questions[question.id]?.evidence],
              ]}
            />
          )}
        </LazyBoundary>
      )}
      <References of={question.references} />
    </Disclosure>
  )
}
