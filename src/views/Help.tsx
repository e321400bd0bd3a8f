import type { Question } from '../instrument/schema'
import { Awaited } from './Awaited'
import { Fold } from './Fold'
import { Pairs } from './Pairs'
import type { ScreenProps } from './props'
import { References } from './References'

/** "Why this is asked": the instrument's own help, or else what good looks like and what shows it, loaded when first opened. */
export function Help({ app, question }: ScreenProps & { question: Question }) {
  const { text, details } = app
  return (
    <Fold app={app} label={text.help} action="help" onOpen={() => question.help || details.load()}>
      {question.help ? (
        <p>{question.help}</p>
      ) : (
        <Awaited app={app} of={details}>
          {({ questions, labels }) => (
            <Pairs
              of={[
                [labels.good, questions[question.id]?.good],
                [labels.evidence, questions[question.id]?.evidence],
              ]}
            />
          )}
        </Awaited>
      )}
      <References of={question.references} />
    </Fold>
  )
}
