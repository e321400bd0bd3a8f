import { Component, createRef } from 'preact'
import { Button } from '../../Button'
import type { ReportProps } from '../report-context'

interface ManualCopyProps extends ReportProps {
  label: string
  text: string
  onHide: () => void
}

/**
 * Text field with a selected text that the visitor copies by hand, for browsers that block the clipboard or downloads.
 */
export class ManualCopy extends Component<ManualCopyProps> {
  textarea = createRef<HTMLTextAreaElement>()

  override componentDidMount() {
    this.textarea.current?.focus({ preventScroll: true })
    this.textarea.current?.select()
  }

  render({ ctx, label, text, onHide }: ManualCopyProps) {
    return (
      <div class="handover">
        <label>
          {label}
          <textarea ref={this.textarea} readOnly rows={8} value={text} />
        </label>
        <Button kind="link" action="cancel" onClick={onHide}>
          {ctx.text.hide}
        </Button>
      </div>
    )
  }
}
