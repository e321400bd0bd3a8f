import { fillPlaceholders } from '../../lib/fill-placeholders'
import { Button } from '../Button'
import type { ResultSectionProps } from '../props'
import { Section } from '../Section'

/** Two sections of the result: answers that contradict each other, and advice on existing work to build on. */
export function ConflictsAndAdvice({ ctx, result }: ResultSectionProps) {
  const { session, text, instrument, advice } = ctx
  return (
    <>
      {result.conflicts.length > 0 && (
        <Section ctx={ctx} title={text.conflicts}>
          {result.conflicts.map(({ id, questions, message }) => (
            <div class="note doubt" key={id}>
              <p>{message}</p>
              {instrument.questions
                .filter(question => session.result.value === result && questions.includes(question.id))
                .map(question => (
                  <Button
                    kind="link"
                    key={question.id}
                    action="change"
                    onClick={() => session.changeAnswer(question.id)}
                  >
                    {fillPlaceholders(text.changeOne, { topic: question.topic })}
                  </Button>
                ))}
            </div>
          ))}
        </Section>
      )}
      {advice.length > 0 && (
        <Section ctx={ctx} title={text.advice}>
          {advice.map(item => (
            <p class="note" key={item.id}>
              {item.text}
            </p>
          ))}
        </Section>
      )}
    </>
  )
}
