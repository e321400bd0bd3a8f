import { Component, createRef } from 'preact'
import { Button } from '../../Button'
import type { DeepProps } from '../deep'

interface HandoverProps extends DeepProps {
  label: string
  text: string
  onHide: () => void
}

/** A text that can always be taken along by hand: it comes selected. */
export class Handover extends Component<HandoverProps> {
  box = createRef<HTMLTextAreaElement>()

  override componentDidMount() {
    this.box.current?.focus({ preventScroll: true })
    this.box.current?.select()
  }

  render({ app, label, text, onHide }: HandoverProps) {
    return (
      <div class="handover">
        <label>
          {label}
          <textarea ref={this.box} readOnly rows={8} value={text} />
        </label>
        <Button kind="link" action="cancel" onClick={onHide}>
          {app.text.hide}
        </Button>
      </div>
    )
  }
}
