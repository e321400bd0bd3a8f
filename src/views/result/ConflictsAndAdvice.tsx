import { fill } from '../../lib/fill'
import { Button } from '../Button'
import type { PartProps } from '../props'
import { Section } from '../Section'

/** What does not go together, and what is there to build on. */
export function ConflictsAndAdvice({ ctx, result }: PartProps) {
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
                  <Button kind="link" key={question.id} action="change" onClick={() => session.change(question.id)}>
                    {fill(text.changeOne, { topic: question.topic })}
                  </Button>
                ))}
            </div>
          ))}
        </Section>
      )}
      {advice.length > 0 && (
        <Section ctx={ctx} title={text.advice}>
          {advice.map(one => (
            <p class="note" key={one.id}>
              {one.text}
            </p>
          ))}
        </Section>
      )}
    </>
  )
}
