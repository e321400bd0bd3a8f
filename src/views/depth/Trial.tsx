import { fill } from '../../lib/fill'
import { Fold } from '../Fold'
import { Heading } from '../Heading'
import { Section } from '../Section'
import { isOwn, type ShownProps } from './deep'
import { answerOf, topicOf } from './reading'

/** Every scored question of the route with its answer, to be changed in place: band and gaps move, the visitor's own stay. */
export function Trial({ app, shown }: ShownProps) {
  const { session, text, scorer, instrument } = app
  if (!isOwn(app, shown) && shown.origin !== 'trial') return null
  const asked = scorer.route(shown.answers)
  const own = session.answers.value
  const scored = instrument.questions.filter(({ id, scoring }) => scoring && asked.includes(id))
  const chapters = instrument.chapters.filter(({ id }) => scored.some(({ chapter }) => chapter === id))
  return (
    <Section app={app} title={text.trial}>
      <p class="soft">{text.trialText}</p>
      <div class="line">
        <Fold app={app} label={text.trialOpen} action="try">
          {chapters.map(({ id, name }) => (
            <div class="tries" key={id}>
              <Heading app={app} below={2}>
                {name}
              </Heading>
              {scored
                .filter(({ chapter }) => chapter === id)
                .map(question => {
                  const given = shown.answers[question.id]
                  const isChanged = given !== own[question.id]
                  return (
                    <label key={question.id} class={isChanged ? 'changed' : ''}>
                      <span>{topicOf(app, question.id)}</span>
                      <select
                        data-try={question.id}
                        onChange={({ currentTarget: { value } }) => tryOut(app, shown, question.id, value)}
                      >
                        {question.options.map(option => (
                          <option key={option.id} value={option.id} selected={option.id === given}>
                            {option.label}
                          </option>
                        ))}
                      </select>
                      {isChanged && (
                        <small>{fill(text.trialChanged, { answer: answerOf(app, own, question.id) })}</small>
                      )}
                    </label>
                  )
                })}
            </div>
          ))}
        </Fold>
      </div>
    </Section>
  )
}

/** A trial in which nothing is left to try is none. */
function tryOut({ session }: ShownProps['app'], { answers }: ShownProps['shown'], id: string, option: string) {
  const tried = { ...answers, [id]: option }
  const own = session.answers.peek()
  if (Object.keys(tried).some(one => tried[one] !== own[one])) session.look(tried, 'trial')
  else session.putBack()
}
