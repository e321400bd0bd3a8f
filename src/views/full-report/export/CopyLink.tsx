import { signal } from '@preact/signals'
import { Component } from 'preact'
import { Button } from '../../Button'
import type { ShownResultProps } from '../report-context'

/**
 * Link to the result, with the band only or, if the visitor wants it, with the answers, and a sentence that says which.
 * The link can be copied by button or selected in a text field.
 */
export class CopyLink extends Component<ShownResultProps> {
  /** Whether the link contains the answers. */
  hasAnswers = signal(false)
  /** Status message after copying. */
  status = signal('')

  /** Returns the address of the link; `null` if it would hold nothing: no answers, and the result has no band. */
  get address(): string | null {
    const { ctx, shown } = this.props
    const { tools, scorer, instrument } = ctx
    const link = this.hasAnswers.value
      ? tools.writeLink(scorer, shown.answers)
      : tools.writeBandLink(instrument, shown.result)
    return link && tools.withLink(tools.browser.pageAddress(), link)
  }

  copy = async () => {
    const { ctx } = this.props
    const { text, tools } = ctx
    const { address } = this
    if (!address) return
    const isCopied = await tools.browser.copy(address)
    if (isCopied) ctx.onDownload({ kind: 'link', url: address })
    this.status.value = isCopied ? text.copied : text.copyBlocked
  }

  render({ ctx }: ShownResultProps) {
    const { text } = ctx
    const { address } = this
    return (
      <div class="panel">
        {address && (
          <div class="linked">
            <input
              type="text"
              readOnly
              aria-label={text.linkField}
              value={address}
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
            <Button action="copy-link" onClick={this.copy}>
              {text.copyLink}
            </Button>
          </div>
        )}
        <label class="check">
          <input
            type="checkbox"
            name="link-answers"
            checked={this.hasAnswers.value}
            onClick={() => {
              // Set first: a render in between would reset the checkbox to the old value.
              this.hasAnswers.value = !this.hasAnswers.value
              this.status.value = ''
            }}
          />
          <span>{text.linkAnswers}</span>
        </label>
        <p class="soft">{this.hasAnswers.value ? text.linkWith : address ? text.linkWithout : text.linkNone}</p>
        <p role="status" class="outcome">
          {this.status.value}
        </p>
      </div>
    )
  }
}
