import type { Question } from '../instrument/schema'
import { Fold } from './Fold'
import { LongText } from './LongText'
import type { ScreenProps } from './props'
import { References } from './References'

/** "Why this is asked": the instrument's own help, or else what good looks like and what shows it, loaded when first opened. */
export function Help({ app, question }: ScreenProps & { question: Question }) {
  const { words, later } = app
  return (
    <Fold app={app} label={words.value.help} action="help" onOpen={question.help ? undefined : later.load}>
      {question.help ? (
        <p>{question.help}</p>
      ) : (
        <LongText app={app}>
          {({ questions }) => {
            const found = questions[question.id]
            return (
              found && (
                <dl class="pairs">
                  <dt>{words.value.good}</dt>
                  <dd>{found.good}</dd>
                  <dt>{words.value.evidence}</dt>
                  <dd>{found.evidence}</dd>
                </dl>
              )
            )
          }}
        </LongText>
      )}
      <References of={question.references} />
    </Fold>
  )
}
