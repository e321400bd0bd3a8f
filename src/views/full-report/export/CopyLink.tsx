import { signal } from '@preact/signals'
import { Component } from 'preact'
import { Button } from '../../Button'
import type { ShownProps } from '../report-context'

/** The link, with the answers or with the band alone, and what is in it in plain words. It stands to be selected, too. */
export class CopyLink extends Component<ShownProps> {
  isWhole = signal(true)
  said = signal('')

  /** What can be linked of it; null where that is nothing. */
  link() {
    const { ctx, shown } = this.props
    const { tools, scorer, instrument } = ctx
    const band = tools.writeBandLink(instrument, shown.result)
    const link = this.isWhole.value || band === null ? tools.writeLink(scorer, shown.answers) : band
    return { address: tools.withLink(tools.browser.address(), link), hasBand: band !== null }
  }

  copy = async () => {
    const { ctx } = this.props
    const { text, tools } = ctx
    const { address } = this.link()
    const done = await tools.browser.copy(address)
    if (done) ctx.onDownload({ kind: 'link', url: address })
    this.said.value = done ? text.copied : text.copyBlocked
  }

  render({ ctx }: ShownProps) {
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
              checked={this.isWhole.value}
              onClick={() => {
                // First: what is drawn in between would tick the box back.
                this.isWhole.value = !this.isWhole.value
                this.said.value = ''
              }}
            />
            <span>{text.linkAnswers}</span>
          </label>
        )}
        <p class="soft">{this.isWhole.value || !hasBand ? text.linkWith : text.linkWithout}</p>
        <p role="status" class="outcome">
          {this.said.value}
        </p>
      </div>
    )
  }
}
