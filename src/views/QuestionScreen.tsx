import { Component } from 'preact'
import { fill } from '../lib/fill'
import { Button } from './Button'
import { holdHeight } from './hold-height'
import { Progress } from './Progress'
import type { ScreenProps } from './props'
import { QuestionForm } from './QuestionForm'
import { ScreenLayout } from './ScreenLayout'

/** One question. What stays from step to step stands here; what belongs to one question, and goes with it, in `Choices`. */
export class QuestionScreen extends Component<ScreenProps> {
  hold = holdHeight()
  /** The first scored question that is met: there it is said how to choose. */
  firstScored = ''

  render({ ctx }: ScreenProps) {
    const { session, text, instrument } = ctx
    const question = session.question.value
    if (!question) return null
    const { id, chapter, scoring } = question
    if (scoring) this.firstScored ||= id
    const { index, of } = session.position.value
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
      <ScreenLayout ctx={ctx} screen="question" top={top}>
        <Progress ctx={ctx} />
        <QuestionForm
          key={id}
          ctx={ctx}
          question={question}
          hint={this.firstScored === id ? instrument.guidance : question.kind === 'multiple' ? text.several : ''}
          hold={this.hold}
        />
      </ScreenLayout>
    )
  }
}
