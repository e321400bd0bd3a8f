import { useRef } from 'preact/hooks'
import { fill } from '../words/fill'
import { Button } from './Button'
import { Choices } from './Choices'
import { Frame } from './Frame'
import { useHeldHeight } from './held-height'
import { Progress } from './Progress'
import type { ScreenProps } from './props'

/** One question. What stays from step to step stands here; what belongs to one question, and goes with it, in `Choices`. */
export function QuestionScreen({ app }: ScreenProps) {
  const { session, text, instrument } = app
  const question = session.question.value
  const hold = useHeldHeight()
  /** The first scored question that is met: there it is said how to choose. */
  const firstScored = useRef('')
  if (!question) return null
  const { id, chapter, scoring } = question
  if (scoring) firstScored.current ||= id
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
        hint={firstScored.current === id ? instrument.guidance : question.kind === 'multiple' ? text.several : ''}
        hold={hold}
      />
    </Frame>
  )
}
