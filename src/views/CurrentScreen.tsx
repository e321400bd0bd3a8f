import { Component, createRef } from 'preact'
import type { ScreenProps } from './props'
import { StartScreen } from './StartScreen'

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
    const session = this.props.ctx.check.loaded?.session
    return `${session?.screen.value ?? 'start'} ${session?.question.value?.id ?? ''}`
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
    const check = ctx.check.loaded
    const screen = check?.session.screen.value ?? 'start'
    const Screen = !check || screen === 'start' ? StartScreen : check.screens[screen]
    return (
      <div ref={this.root}>
        <p class="said" role="status" />
        <Screen ctx={ctx} />
      </div>
    )
  }
}
