import { Component } from 'preact'
import { fill } from '../lib/fill'
import { Button } from './Button'
import { Choices } from './Choices'
import { Frame } from './Frame'
import { holdHeight } from './held-height'
import { Progress } from './Progress'
import type { ScreenProps } from './props'

/** One question. What stays from step to step stands here; what belongs to one question, and goes with it, in `Choices`. */
export class QuestionScreen extends Component<ScreenProps> {
  hold = holdHeight()
  /** The first scored question that is met: there it is said how to choose. */
  firstScored = ''

  render({ app }: ScreenProps) {
    const { session, text, instrument } = app
    const question = session.question.value
    if (!question) return null
    const { id, chapter, scoring } = question
    if (scoring) this.firstScored ||= id
    const { index, of } = session.place.value
    const top = (
      <>
        <Button kind="quiet" action="back" onClick={session.back}>
          {text.back}
        </Button>
        <small class="step">
          <b>{instrument.chapters.find(one => one.id === chapter)?.name}</b> {fill(text.step, { n: index, of })}
        </small>
      </>
    )
    return (
      <Frame app={app} screen="question" top={top}>
        <Progress app={app} />
        <Choices
          key={id}
          app={app}
          question={question}
          hint={this.firstScored === id ? instrument.guidance : question.kind === 'multiple' ? text.several : ''}
          hold={this.hold}
        />
      </Frame>
    )
  }
}
