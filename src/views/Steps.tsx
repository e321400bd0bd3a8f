import { useLayoutEffect, useRef } from 'preact/hooks'
import { NotApplicable } from './NotApplicable'
import type { ScreenProps } from './props'
import { QuestionScreen } from './QuestionScreen'
import { ResultScreen } from './result/Result'
import { Start } from './Start'

const screens = { start: Start, question: QuestionScreen, result: ResultScreen, 'not-applicable': NotApplicable }

/** The current screen. Each new step takes the focus, with as little scrolling as shows it, and is announced. */
export function Steps({ app }: ScreenProps) {
  const root = useRef<HTMLDivElement>(null)
  const moved = useRef(false)
  const screen = app.session.screen.value

  useLayoutEffect(() => {
    const [status, heading, step] = ['.said', '[tabindex="-1"]', '.step, .kicker'].map(selector =>
      root.current?.querySelector<HTMLElement>(selector),
    )
    if (moved.current && status) {
      heading?.focus({ preventScroll: true })
      heading?.scrollIntoView({ block: 'nearest' })
      // The heading is read as it takes the focus; what stands above it is not.
      status.textContent = step?.textContent ?? ''
    }
    moved.current = true
  }, [screen, app.session.question.value?.id])

  const Screen = screens[screen]
  return (
    <div ref={root}>
      <p class="said" role="status" />
      <Screen app={app} />
    </div>
  )
}
