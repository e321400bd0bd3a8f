import { signal } from '@preact/signals'
import { Component, render } from 'preact'
import { fill } from '../../../lib/fill'
import { Button } from '../../Button'
import { Section } from '../../Section'
import { PrintReport } from '../print/PrintReport'
import type { ReportProps, ShownProps } from '../report-context'
import printStyles from '../styles/print.css?inline'
import { CompareResults } from './CompareResults'
import { CopyLink } from './CopyLink'
import { ManualCopy } from './ManualCopy'
import { OpenFile } from './OpenFile'
import { PdfDownload } from './PdfDownload'

/** All forms in which the result can be taken along, and the way back for what was. */
export function ExportPanel({ ctx }: ReportProps) {
  const shown = ctx.session.shown.value
  return shown && <Taking ctx={ctx} shown={shown} />
}

class Taking extends Component<ShownProps> {
  /** What became of the last thing that was asked for. */
  said = signal('')
  /** A text to be selected by hand, where the browser lets nothing else. */
  shownText = signal<{ label: string; text: string } | null>(null)

  say(said: string, label = '', text = '') {
    this.shownText.value = label ? { label, text } : null
    this.said.value = said
  }

  blocks() {
    const { ctx, shown } = this.props
    const { instrument, text, advice, tools } = ctx
    return tools.summaryBlocks({ instrument, result: shown.result, words: text, advice, date: new Date() })
  }

  print = async (event: MouseEvent) => {
    const { ctx, shown } = this.props
    const { text, tools, instrument } = ctx
    const done = await tools.browser.print({
      place: event.currentTarget as Element,
      title: fill(text.reportTitle, { name: instrument.name }),
      styles: printStyles,
      draw: root => {
        render(<PrintReport ctx={ctx} shown={shown} />, root)
        // A copy is printed: the tree itself would stay subscribed to signals for as long as these live.
        const copy = root.cloneNode(true).childNodes
        render(null, root)
        root.append(...copy)
      },
    })
    if (done) ctx.onDownload({ kind: 'print' })
    this.say(done ? '' : text.printBlocked, done ? '' : text.asText, tools.blocksToText(this.blocks()))
  }

  copyText = async () => {
    const { ctx } = this.props
    const { text, tools, instrument } = ctx
    const blocks = this.blocks()
    const plain = tools.blocksToText(blocks)
    const done = await tools.browser.copy(plain, tools.blocksToHtml(blocks, instrument.language))
    if (done) ctx.onDownload({ kind: 'text' })
    this.say(done ? text.copied : text.copyBlocked, done ? '' : text.asText, plain)
  }

  file() {
    const { ctx, shown } = this.props
    return ctx.tools.writeFile(ctx.scorer, shown.answers, new Date())
  }

  save = () => {
    const { ctx } = this.props
    const { text, tools, instrument } = ctx
    const name = tools.fileName(instrument, new Date())
    const done = tools.browser.save(name, this.file())
    if (done) ctx.onDownload({ kind: 'file' })
    this.say(done ? fill(text.saved, { name }) : text.saveBlocked, done ? '' : text.fileAsText, this.file())
  }

  render({ ctx, shown }: ShownProps) {
    const { text } = ctx
    const told = this.shownText.value
    return (
      <Section ctx={ctx} title={text.take}>
        <p class="soft">{text.takeText}</p>
        <PdfDownload ctx={ctx} shown={shown} />
        <div class="keys">
          <Button action="print" onClick={this.print}>
            {text.print}
          </Button>
          <Button action="copy-text" onClick={this.copyText}>
            {text.copyText}
          </Button>
          <Button action="save-file" onClick={this.save}>
            {text.saveFile}
          </Button>
        </div>
        <p role="status" class="outcome">
          {this.said.value}
        </p>
        {told && <ManualCopy ctx={ctx} {...told} onHide={() => this.say('')} />}
        <p class="soft aside-text">
          {text.saveFileText}{' '}
          <Button
            kind="link"
            action="show-text"
            onClick={() => this.say('', text.asText, ctx.tools.blocksToText(this.blocks()))}
          >
            {text.showText}
          </Button>
        </p>
        <CopyLink ctx={ctx} shown={shown} />
        <OpenFile ctx={ctx} />
        <CompareResults ctx={ctx} shown={shown} />
      </Section>
    )
  }
}
