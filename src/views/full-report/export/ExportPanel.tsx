import { signal } from '@preact/signals'
import { Component, render } from 'preact'
import { fillPlaceholders } from '../../../lib/fill-placeholders'
import { Button } from '../../Button'
import { Section } from '../../Section'
import { PrintReport } from '../print/PrintReport'
import type { ReportProps, ShownResultProps } from '../report-context'
import printStyles from '../styles/print.css?inline'
import { CompareResults } from './CompareResults'
import { CopyLink } from './CopyLink'
import { ManualCopy } from './ManualCopy'
import { OpenFile } from './OpenFile'
import { PdfDownload } from './PdfDownload'

/**
 * Section to export the result (PDF, print, text, file, link) and to open or compare saved results. Empty without a
 * result.
 */
export function ExportPanel({ ctx }: ReportProps) {
  const shown = ctx.session.shownResult.value
  return shown && <ExportSection ctx={ctx} shown={shown} />
}

class ExportSection extends Component<ShownResultProps> {
  /** Status message about the last action. */
  status = signal('')
  /** Text to copy by hand, shown if the browser blocks the action; `null` if hidden. */
  manualCopy = signal<{ label: string; text: string } | null>(null)

  /** Shows a status message and, if `label` is not empty, a text to copy by hand. */
  showStatus(status: string, label = '', text = '') {
    this.manualCopy.value = label ? { label, text } : null
    this.status.value = status
  }

  /** The summary of the result as blocks of text. */
  summaryBlocks() {
    const { ctx, shown } = this.props
    const { instrument, text, advice, tools } = ctx
    return tools.summaryBlocks({ instrument, result: shown.result, texts: text, advice, date: new Date() })
  }

  print = async (event: MouseEvent) => {
    const { ctx, shown } = this.props
    const { text, tools, instrument } = ctx
    const isDone = await tools.browser.print({
      checkElement: event.currentTarget as Element,
      title: fillPlaceholders(text.reportTitle, { name: instrument.name }),
      styles: printStyles,
      render: root => {
        render(<PrintReport ctx={ctx} shown={shown} />, root)
        // A clone of the nodes is printed. The rendered tree would stay subscribed to the signals as long as they
        // exist.
        const clones = root.cloneNode(true).childNodes
        render(null, root)
        root.append(...clones)
      },
    })
    if (isDone) ctx.onDownload({ kind: 'print' })
    this.showStatus(
      isDone ? '' : text.printBlocked,
      isDone ? '' : text.asText,
      tools.blocksToText(this.summaryBlocks()),
    )
  }

  copyText = async () => {
    const { ctx } = this.props
    const { text, tools, instrument } = ctx
    const blocks = this.summaryBlocks()
    const plain = tools.blocksToText(blocks)
    const isDone = await tools.browser.copy(plain, tools.blocksToHtml(blocks, instrument.language))
    if (isDone) ctx.onDownload({ kind: 'text' })
    this.showStatus(isDone ? text.copied : text.copyBlocked, isDone ? '' : text.asText, plain)
  }

  /** Content of the result file. */
  fileContent() {
    const { ctx, shown } = this.props
    return ctx.tools.writeFile(ctx.scorer, shown.answers, new Date())
  }

  save = () => {
    const { ctx } = this.props
    const { text, tools, instrument } = ctx
    const name = tools.fileName(instrument, new Date())
    const isDone = tools.browser.save(name, this.fileContent())
    if (isDone) ctx.onDownload({ kind: 'file' })
    this.showStatus(
      isDone ? fillPlaceholders(text.saved, { name }) : text.saveBlocked,
      isDone ? '' : text.fileAsText,
      this.fileContent(),
    )
  }

  render({ ctx, shown }: ShownResultProps) {
    const { text } = ctx
    const manualCopy = this.manualCopy.value
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
          {this.status.value}
        </p>
        {manualCopy && <ManualCopy ctx={ctx} {...manualCopy} onHide={() => this.showStatus('')} />}
        <p class="soft aside-text">
          {text.saveFileText}{' '}
          <Button
            kind="link"
            action="show-text"
            onClick={() => this.showStatus('', text.asText, ctx.tools.blocksToText(this.summaryBlocks()))}
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
