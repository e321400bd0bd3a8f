import { signal } from '@preact/signals'
import { Component, render } from 'preact'
import { fill } from '../../../lib/fill'
import { Button } from '../../Button'
import { Section } from '../../Section'
import type { DeepProps, ShownProps } from '../deep'
import { Sheet } from '../print/Sheet'
import printStyles from '../styles/print.css?inline'
import { Comparing } from './Comparing'
import { CopyLink } from './CopyLink'
import { Handover } from './Handover'
import { OpenFile } from './OpenFile'
import { PdfMaker } from './PdfMaker'

/** All forms in which the result can be taken along, and the way back for what was. */
export function TakeAway({ app }: DeepProps) {
  const shown = app.session.shown.value
  return shown && <Taking app={app} shown={shown} />
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
    const { app, shown } = this.props
    const { instrument, text, advice, tools } = app
    return tools.tell({ instrument, result: shown.result, words: text, advice, date: new Date() })
  }

  print = async (event: MouseEvent) => {
    const { app, shown } = this.props
    const { text, tools, instrument } = app
    const done = await tools.browserActions.print({
      place: event.currentTarget as Element,
      title: fill(text.reportTitle, { name: instrument.name }),
      styles: printStyles,
      draw: root => {
        render(<Sheet app={app} shown={shown} />, root)
        // A copy is printed: the tree itself would stay subscribed to signals for as long as these live.
        const copy = root.cloneNode(true).childNodes
        render(null, root)
        root.append(...copy)
      },
    })
    if (done) app.onDownload({ kind: 'print' })
    this.say(done ? '' : text.printBlocked, done ? '' : text.asText, tools.asText(this.blocks()))
  }

  copyText = async () => {
    const { app } = this.props
    const { text, tools, instrument } = app
    const blocks = this.blocks()
    const plain = tools.asText(blocks)
    const done = await tools.browserActions.copy(plain, tools.asHtml(blocks, instrument.language))
    if (done) app.onDownload({ kind: 'text' })
    this.say(done ? text.copied : text.copyBlocked, done ? '' : text.asText, plain)
  }

  file() {
    const { app, shown } = this.props
    return app.tools.writeFile(app.scorer, shown.answers, new Date())
  }

  save = () => {
    const { app } = this.props
    const { text, tools, instrument } = app
    const name = tools.fileName(instrument, new Date())
    const done = tools.browserActions.save(name, this.file())
    if (done) app.onDownload({ kind: 'file' })
    this.say(done ? fill(text.saved, { name }) : text.saveBlocked, done ? '' : text.fileAsText, this.file())
  }

  render({ app, shown }: ShownProps) {
    const { text } = app
    const told = this.shownText.value
    return (
      <Section app={app} title={text.take}>
        <p class="soft">{text.takeText}</p>
        <PdfMaker app={app} shown={shown} />
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
        {told && <Handover app={app} {...told} onHide={() => this.say('')} />}
        <p class="soft aside-text">
          {text.saveFileText}{' '}
          <Button
            kind="link"
            action="show-text"
            onClick={() => this.say('', text.asText, app.tools.asText(this.blocks()))}
          >
            {text.showText}
          </Button>
        </p>
        <CopyLink app={app} shown={shown} />
        <OpenFile app={app} />
        <Comparing app={app} shown={shown} />
      </Section>
    )
  }
}
