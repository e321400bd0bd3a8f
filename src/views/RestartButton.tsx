import { signal } from '@preact/signals'
import { Component } from 'preact'
import { Button } from './Button'
import type { ScreenProps } from './props'
import { waitForRender } from './wait-for-render'

/** The button "Start again". A press replaces it by a confirmation; answers are deleted only after the confirmation. */
export class RestartButton extends Component<ScreenProps> {
  isConfirming = signal(false)

  /**
   * Shows or hides the confirmation. The pressed button disappears, so the focus moves to the button that replaces it.
   */
  setConfirming = (isConfirming: boolean) => async () => {
    this.isConfirming.value = isConfirming
    await waitForRender()
    this.button?.focus({ preventScroll: true })
  }
  /** The button that gets the focus: "Start again" or "Cancel". */
  button: HTMLButtonElement | null = null
  setButton = (button: HTMLButtonElement | null) => {
    this.button = button
  }

  render({ ctx: { session, text, options } }: ScreenProps) {
    const question = options.webhook ? text.restartAskSent : text.restartAsk
    if (!this.isConfirming.value)
      return (
        <Button kind="quiet" key="restart" ref={this.setButton} action="restart" onClick={this.setConfirming(true)}>
          {text.restart}
        </Button>
      )
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form fields; this is a question with two buttons
      <div class="row" role="group" aria-label={question}>
        <p>{question}</p>
        <Button action="confirm" onClick={session.restart}>
          {text.confirm}
        </Button>
        <Button kind="quiet" ref={this.setButton} action="cancel" onClick={this.setConfirming(false)}>
          {text.cancel}
        </Button>
      </div>
    )
  }
}
