import { fill } from '../../lib/fill'
import { Disclosure } from '../Disclosure'
import { Heading } from '../Heading'
import { Section } from '../Section'
import { answerOf, topicOf } from './labels'
import { isOwnResult, type ShownProps } from './report-context'

/** Every scored question of the route with its answer, to be changed in place: band and gaps move, the visitor's own stay. */
export function WhatIf({ ctx, shown }: ShownProps) {
  const { session, text, scorer, instrument } = ctx
  if (!isOwnResult(ctx, shown) && shown.origin !== 'trial') return null
  const asked = scorer.route(shown.answers)
  const own = session.answers.value
  const scored = instrument.questions.filter(({ id, scoring }) => scoring && asked.includes(id))
  const chapters = instrument.chapters.filter(({ id }) => scored.some(({ chapter }) => chapter === id))
  return (
    <Section ctx={ctx} title={text.trial}>
      <p class="soft">{text.trialText}</p>
      <div class="line">
        <Disclosure ctx={ctx} label={text.trialOpen} action="try">
          {chapters.map(({ id, name }) => (
            <div class="tries" key={id}>
              <Heading ctx={ctx} below={2}>
                {name}
              </Heading>
              {scored
                .filter(({ chapter }) => chapter === id)
                .map(question => {
                  const given = shown.answers[question.id]
                  const isChanged = given !== own[question.id]
                  return (
                    <label key={question.id} class={isChanged ? 'changed' : ''}>
                      <span>{topicOf(ctx, question.id)}</span>
                      <select
                        data-try={question.id}
                        onChange={({ currentTarget: { value } }) => tryOut(ctx, shown, question.id, value)}
                      >
                        {question.options.map(option => (
                          <option key={option.id} value={option.id} selected={option.id === given}>
                            {option.label}
                          </option>
                        ))}
                      </select>
                      {isChanged && (
                        <small>{fill(text.trialChanged, { answer: answerOf(ctx, own, question.id) })}</small>
                      )}
                    </label>
                  )
                })}
            </div>
          ))}
        </Disclosure>
      </div>
    </Section>
  )
}

/** A trial in which nothing is left to try is none. */
function tryOut({ session }: ShownProps['ctx'], { answers }: ShownProps['shown'], id: string, option: string) {
  const tried = { ...answers, [id]: option }
  const own = session.answers.peek()
  if (Object.keys(tried).some(one => tried[one] !== own[one])) session.preview(tried, 'trial')
  else session.endPreview()
}
