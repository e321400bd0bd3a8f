import { fill } from '../words/fill'
import { Choices } from './Choices'
import { Frame } from './Frame'
import { useGuidance } from './guidance'
import { useHeldHeight } from './held-height'
import { Icon } from './Icon'
import { Progress } from './Progress'
import type { ScreenProps } from './props'

/** One question. What stays from step to step stands here; what belongs to one question, and goes with it, in `Choices`. */
export function QuestionScreen({ app }: ScreenProps) {
  const { session, words } = app
  const question = session.question.value
  const hold = useHeldHeight()
  const guidance = useGuidance(app, question)
  if (!question) return null
  const { index, of } = session.place.value
  const top = (
    <>
      <button type="button" class="quiet" part="button" data-action="back" onClick={session.back}>
        <Icon name="back" />
        {words.value.back}
      </button>
      <span class="step">
        <b>{chapterName(app)}</b> {fill(words.value.step, { n: index, of })}
      </span>
    </>
  )
  return (
    <Frame app={app} screen="question" top={top}>
      <div class="pad">
        <Progress app={app} />
        <Choices key={question.id} app={app} question={question} guidance={guidance} hold={hold} />
      </div>
    </Frame>
  )
}

/** The name of the chapter that the shown question stands in. */
export function chapterName({ session }: ScreenProps['app']): string | undefined {
  return session.instrument.value.chapters.find(({ id }) => id === session.question.value?.chapter)?.name
}
