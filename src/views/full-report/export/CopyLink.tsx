import { signal } from '@preact/signals'
import { Component } from 'preact'
import { Button } from '../../Button'
import type { ShownResultProps } from '../report-context'

/**
 * Link to the result, with the answers or with the band only, and a sentence that says which. The link can be copied by
 * button or selected in a text field.
 */
export class CopyLink extends Component<ShownResultProps> {
  /** Whether the link contains the answers. */
  hasAnswers = signal(true)
  /** Status message after copying. */
  status = signal('')

  /** Returns the address of the link, and whether the result has a band that can be linked without the answers. */
  link() {
    const { ctx, shown } = this.props
    const { tools, scorer, instrument } = ctx
    const band = tools.writeBandLink(instrument, shown.result)
    const link = this.hasAnswers.value || band === null ? tools.writeLink(scorer, shown.answers) : band
    return { address: tools.withLink(tools.browser.pageAddress(), link), hasBand: band !== null }
  }

  copy = async () => {
    const { ctx } = this.props
    const { text, tools } = ctx
    const { address } = this.link()
    const isCopied = await tools.browser.copy(address)
    if (isCopied) ctx.onDownload({ kind: 'link', url: address })
    this.status.value = isCopied ? text.copied : text.copyBlocked
  }

  render({ ctx }: ShownResultProps) {
    const { text } = ctx
    const { address, hasBand } = this.link()
    return (
      <div class="panel">
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
        {hasBand && (
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
        )}
        <p class="soft">{this.hasAnswers.value || !hasBand ? text.linkWith : text.linkWithout}</p>
        <p role="status" class="outcome">
          {this.status.value}
        </p>
      </div>
    )
  }
}
