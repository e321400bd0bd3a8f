import type { Question } from '../instrument/schema'
import { DescriptionList } from './DescriptionList'
import { Disclosure } from './Disclosure'
import { LazyBoundary } from './LazyBoundary'
import type { ScreenProps } from './props'
import { References } from './References'

/**
 * Expandable help for a question ("Why this is asked"). Shows the question's own help text if it has one. Otherwise
 * shows what good practice looks like and which evidence there is, from the details chunk, which is loaded on first
 * opening.
 */
export function QuestionHelp({ ctx, question }: ScreenProps & { question: Question }) {
  const { text, details } = ctx
  return (
    <Disclosure ctx={ctx} label={text.help} action="help" onOpen={() => question.help || details.load()}>
      {question.help ? (
        <p>{question.help}</p>
      ) : (
        <LazyBoundary ctx={ctx} resource={details}>
          {({ questions, labels }) => (
            <DescriptionList
              items={[
                [labels.good, questions[question.id]?.good],
                [labels.evidence, questions[question.id]?.evidence],
              ]}
            />
          )}
        </LazyBoundary>
      )}
      <References references={question.references} />
    </Disclosure>
  )
}
