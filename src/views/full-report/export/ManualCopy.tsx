import { Component, createRef } from 'preact'
import { Button } from '../../Button'
import type { ReportProps } from '../report-context'

interface ManualCopyProps extends ReportProps {
  label: string
  text: string
  onHide: () => void
}

/** A text that can always be taken along by hand: it comes selected. */
export class ManualCopy extends Component<ManualCopyProps> {
  box = createRef<HTMLTextAreaElement>()

  override componentDidMount() {
    this.box.current?.focus({ preventScroll: true })
    this.box.current?.select()
  }

  render({ ctx, label, text, onHide }: ManualCopyProps) {
    return (
      <div class="handover">
        <label>
          {label}
          <textarea ref={this.box} readOnly rows={8} value={text} />
        </label>
        <Button kind="link" action="cancel" onClick={onHide}>
          {ctx.text.hide}
        </Button>
      </div>
    )
  }
}
