import { useSignal } from '@preact/signals'
import { useErrorBoundary, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { fill } from '../words/fill'
import { ErrorScreen } from './ErrorScreen'
import { guardSession } from './guard'
import { createLater } from './later'
import { NotApplicable } from './NotApplicable'
import type { AppProps, ScreenProps } from './props'
import { chapterName, QuestionScreen } from './QuestionScreen'
import { ResultScreen } from './result/Result'
import { Start } from './Start'

/** The whole check, as one tree: the current screen, its focus, its announcement, and what is shown when something breaks. */
export function App(given: AppProps) {
  const broken = useSignal(false)
  const fail = (fault: unknown) => {
    broken.value = true
    given.onFault(fault)
  }
  const [, mend] = useErrorBoundary(fail)
  const app = useMemo(
    () => ({ ...given, session: guardSession(given.session, fail), later: createLater(given.details) }),
    [given.session],
  )
  const restart = () => {
    app.session.restart()
    broken.value = false
    mend()
  }
  return (
    <div class="card" part="card">
      {broken.value ? <ErrorScreen app={app} onRestart={restart} /> : <Stage app={app} />}
    </div>
  )
}

/** The current screen. Each new step takes the focus, as little scrolling as shows it, and is announced. */
function Stage({ app }: ScreenProps) {
  const { session, words } = app
  const root = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  const screen = session.screen.value
  const step = `${screen} ${session.question.value?.id}`

  useLayoutEffect(() => {
    const heading = root.current?.querySelector<HTMLElement>('[tabindex="-1"]')
    if (moved.current && heading) {
      heading.focus({ preventScroll: true })
      heading.scrollIntoView({ block: 'nearest' })
    }
    moved.current = true
  }, [step])

  const { index, of } = session.place.value
  const said = !moved.current
    ? ''
    : screen === 'question'
      ? `${chapterName(app)}, ${fill(words.value.step, { n: index, of })}`
      : screen === 'result'
        ? words.value.result
        : ''
  const Screen = { start: Start, question: QuestionScreen, result: ResultScreen, 'not-applicable': NotApplicable }[
    screen
  ]
  return (
    <div ref={root}>
      <p class="said" role="status">
        {said}
      </p>
      <Screen app={app} />
    </div>
  )
}
