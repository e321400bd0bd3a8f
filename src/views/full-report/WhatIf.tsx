import { fillPlaceholders } from '../../lib/fill-placeholders'
import { Disclosure } from '../Disclosure'
import { Heading } from '../Heading'
import { Section } from '../Section'
import { answerLabel, topicLabel } from './labels'
import { isVisitorsOwnResult, type ShownResultProps } from './report-context'

/**
 * The what-if trial: every scored question of the route with a select box for its answer. A change updates band and gaps on
 * screen; the visitor's own answers stay unchanged.
 */
export function WhatIf({ ctx, shown }: ShownResultProps) {
  const { session, text, scorer, instrument } = ctx
  if (!isVisitorsOwnResult(ctx, shown) && shown.origin !== 'trial') return null
  const route = scorer.route(shown.answers)
  const ownAnswers = session.answers.value
  const scored = instrument.questions.filter(({ id, scoring }) => scoring && route.includes(id))
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
                  const selected = shown.answers[question.id]
                  const isChanged = selected !== ownAnswers[question.id]
                  return (
                    <label key={question.id} class={isChanged ? 'changed' : ''}>
                      <span>{topicLabel(ctx, question.id)}</span>
                      <select
                        data-try={question.id}
                        onChange={({ currentTarget: { value } }) => tryAnswer(ctx, shown, question.id, value)}
                      >
                        {question.options.map(option => (
                          <option key={option.id} value={option.id} selected={option.id === selected}>
                            {option.label}
                          </option>
                        ))}
                      </select>
                      {isChanged && (
                        <small>
                          {fillPlaceholders(text.trialChanged, { answer: answerLabel(ctx, ownAnswers, question.id) })}
                        </small>
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

/** Shows the result with one changed answer. Ends the trial if no answer differs from the visitor's own any more. */
function tryAnswer(
  { session }: ShownResultProps['ctx'],
  { answers }: ShownResultProps['shown'],
  id: string,
  option: string,
) {
  const trialAnswers = { ...answers, [id]: option }
  const ownAnswers = session.answers.peek()
  if (Object.keys(trialAnswers).some(key => trialAnswers[key] !== ownAnswers[key]))
    session.previewResult(trialAnswers, 'trial')
  else session.endPreview()
}
