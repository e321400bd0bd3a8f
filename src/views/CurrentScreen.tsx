import { Component, createRef } from 'preact'
import { NotApplicableScreen } from './NotApplicableScreen'
import type { ScreenProps } from './props'
import { QuestionScreen } from './QuestionScreen'
import { ResultScreen } from './result/ResultScreen'
import { StartScreen } from './StartScreen'

const screens = {
  start: StartScreen,
  question: QuestionScreen,
  result: ResultScreen,
  'not-applicable': NotApplicableScreen,
}

/** The current screen. Each new step takes the focus, with as little scrolling as shows it, and is announced. */
export class CurrentScreen extends Component<ScreenProps> {
  root = createRef<HTMLDivElement>()
  /** The step that has had the focus, and the one that is rendered. */
  step = this.current()
  shown = this.step

  current() {
    const { screen, question } = this.props.ctx.session
    return screen.value + question.value?.id
  }

  override componentDidUpdate() {
    if (this.shown === this.step) return
    this.step = this.shown
    const [status, heading, above] = ['.said', '[tabindex="-1"]', '.step, .kicker'].map(selector =>
      this.root.current?.querySelector<HTMLElement>(selector),
    )
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'nearest' })
    // The heading is read as it takes the focus; what stands above it is not.
    if (status) status.textContent = above?.textContent ?? ''
  }

  render({ ctx }: ScreenProps) {
    // Reads the question too, so that each step of it updates this component and not the question's screen alone.
    this.shown = this.current()
    const Screen = screens[ctx.session.screen.value]
    return (
      <div ref={this.root}>
        <p class="said" role="status" />
        <Screen ctx={ctx} />
      </div>
    )
  }
}
