import { Component, createRef } from 'preact'
import { NotApplicableOrLaterScreen } from './NotApplicableOrLaterScreen'
import type { ScreenProps } from './props'
import { QuestionScreen } from './QuestionScreen'
import { ResultScreen } from './result/ResultScreen'
import { StartScreen } from './StartScreen'

const screens = {
  start: StartScreen,
  question: QuestionScreen,
  result: ResultScreen,
  'not-applicable': NotApplicableOrLaterScreen,
}

/**
 * Shows the current screen. When the screen or the question changes, its heading gets the focus, the page scrolls just
 * far enough to show the heading, and screen readers announce the change.
 */
export class CurrentScreen extends Component<ScreenProps> {
  root = createRef<HTMLDivElement>()
  /** Key of the step whose heading had the focus last. */
  focusedStep = this.currentStep()
  /** Key of the step that is rendered. */
  renderedStep = this.focusedStep

  currentStep() {
    const { screen, question } = this.props.ctx.session
    return screen.value + question.value?.id
  }

  override componentDidUpdate() {
    if (this.renderedStep === this.focusedStep) return
    this.focusedStep = this.renderedStep
    const [status, heading, above] = ['.said', '[tabindex="-1"]', '.step, .kicker'].map(selector =>
      this.root.current?.querySelector<HTMLElement>(selector),
    )
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView?.({ block: 'nearest' })
    // A screen reader reads the heading when it gets the focus, but not the text above the heading.
    if (status) status.textContent = above?.textContent ?? ''
  }

  render({ ctx }: ScreenProps) {
    // Reading the question here makes each new question update this component too, not only the question screen.
    this.renderedStep = this.currentStep()
    const Screen = screens[ctx.session.screen.value]
    return (
      <div ref={this.root}>
        <p class="said" role="status" />
        <Screen ctx={ctx} />
      </div>
    )
  }
}
