import { signal } from '@preact/signals'
import { Component } from 'preact'
import { Button } from './Button'
import type { ScreenProps } from './props'
import { rendered } from './rendered'

/** "Start again", which asks in place before it erases anything. */
export class Restart extends Component<ScreenProps> {
  asking = signal(false)

  /** The key that was pressed is gone: the one in its place takes the focus. */
  ask = (wanted: boolean) => async () => {
    this.asking.value = wanted
    await rendered()
    this.key?.focus({ preventScroll: true })
  }
  key: HTMLButtonElement | null = null
  hold = (key: HTMLButtonElement | null) => {
    this.key = key
  }

  render({ ctx: { session, text } }: ScreenProps) {
    if (!this.asking.value)
      return (
        <Button kind="quiet" key="restart" ref={this.hold} action="restart" onClick={this.ask(true)}>
          {text.restart}
        </Button>
      )
    return (
      // biome-ignore lint/a11y/useSemanticElements: a fieldset gathers form fields; these are two buttons with a question
      <div class="row" role="group" aria-label={text.restartAsk}>
        <p>{text.restartAsk}</p>
        <Button action="confirm" onClick={session.restart}>
          {text.confirm}
        </Button>
        <Button kind="quiet" ref={this.hold} action="cancel" onClick={this.ask(false)}>
          {text.cancel}
        </Button>
      </div>
    )
  }
}
