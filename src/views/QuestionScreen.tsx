import { Component } from 'preact'
import { fillPlaceholders } from '../lib/fill-placeholders'
import { Button } from './Button'
import { ChapterProgressBar } from './ChapterProgressBar'
import { createHeightStabilizer } from './create-height-stabilizer'
import { hiddenFromRecorders } from './hidden-from-recorders'
import type { ScreenProps } from './props'
import { QuestionForm } from './QuestionForm'
import { ScreenLayout } from './ScreenLayout'

/**
 * Screen with one question. This component stays mounted when the question changes and holds the state that outlives a
 * question; `QuestionForm` holds the state of a single question.
 */
export class QuestionScreen extends Component<ScreenProps> {
  stabilizeHeight = createHeightStabilizer()
  /** Id of the first scored question that was shown. Only this question explains how to choose. */
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
          <b>{instrument.chapters.find(one => one.id === chapter)?.name}</b>{' '}
          {fillPlaceholders(text.step, { n: index, of })}
        </small>
      </>
    )
    return (
      <ScreenLayout ctx={ctx} screen="question" top={top} attributes={hiddenFromRecorders}>
        <ChapterProgressBar ctx={ctx} />
        <QuestionForm
          key={id}
          ctx={ctx}
          question={question}
          hint={this.firstScored === id ? instrument.guidance : question.kind === 'multiple' ? text.several : ''}
          stabilizeHeight={this.stabilizeHeight}
        />
      </ScreenLayout>
    )
  }
}
