import { fill } from '../../words/fill'
import { Heading } from '../Heading'
import type { PartProps } from './part'

/** What does not go together, and what is there to build on. */
export function Remarks({ app, result }: PartProps) {
  const { session, words, advice } = app
  const text = words.value
  const topic = (question: string) => session.instrument.value.questions.find(({ id }) => id === question)?.topic ?? ''
  return (
    <>
      {result.conflicts.length > 0 && (
        <section>
          <Heading app={app} below={1}>
            {text.conflicts}
          </Heading>
          {result.conflicts.map(({ id, questions, message }) => (
            <div class="note doubt" key={id}>
              <p>{message}</p>
              {questions.map(question => (
                <button
                  type="button"
                  class="link"
                  key={question}
                  data-action="change"
                  onClick={() => session.change(question)}
                >
                  {fill(text.changeOne, { topic: topic(question) })}
                </button>
              ))}
            </div>
          ))}
        </section>
      )}
      {advice.value.length > 0 && (
        <section>
          <Heading app={app} below={1}>
            {text.advice}
          </Heading>
          {advice.value.map(one => (
            <p class="note" key={one.id}>
              {one.text}
            </p>
          ))}
        </section>
      )}
    </>
  )
}
