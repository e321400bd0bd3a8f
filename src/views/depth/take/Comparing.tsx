import { signal } from '@preact/signals'
import { Component, createRef } from 'preact'
import type { OpenedFile } from '../../../report/file'
import { Button } from '../../Button'
import type { DeepStage, ShownProps, Side } from '../deep'
import { ComparisonTable } from './ComparisonTable'
import { readSaved } from './read'

/** Compares a saved result with the one shown, or two saved ones with each other. */
export class Comparing extends Component<ShownProps> {
  fault = signal('')
  input = createRef<HTMLInputElement>()

  async compare(files: File[]) {
    const { app, shown } = this.props
    const { text, tools, scorer, compared } = app
    if (files.length > 2) {
      this.fault.value = text.twoAtMost
      return
    }
    const read = await Promise.all(files.map(file => readSaved(app, file)))
    const refused = read.find(one => typeof one === 'string')
    this.fault.value = refused ?? ''
    if (refused !== undefined) return
    const [first, second] = (read as OpenedFile[]).map(one => sideOf(app, one)).sort(inTime)
    if (!first) return
    const now = second ?? { name: text.now, past: { ...shown, otherVersion: null, added: [] } }
    compared.value = { before: first, now, found: tools.compare(scorer, first.past, now.past) }
  }

  render({ app }: ShownProps) {
    const { text, compared } = app
    const found = compared.value
    return (
      <div class="panel opens">
        <input
          type="file"
          hidden
          multiple
          accept=".json,application/json"
          ref={this.input}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])]
            if (files.length) void this.compare(files)
            currentTarget.value = ''
          }}
        />
        <Button action="compare" onClick={() => this.input.current?.click()}>
          {text.compare}
        </Button>
        <p class="soft">{text.compareText}</p>
        {this.fault.value && <p role="alert">{this.fault.value}</p>}
        {found && <ComparisonTable app={app} compared={found} />}
      </div>
    )
  }
}

const sideOf = ({ text, instrument }: DeepStage, opened: OpenedFile): Side & { created: string } => ({
  name: opened.created
    ? new Intl.DateTimeFormat(instrument.language, { dateStyle: 'medium', numberingSystem: 'latn' }).format(
        new Date(opened.created),
      )
    : text.thenUndated,
  past: opened,
  created: opened.created ?? '',
})

const inTime = (a: { created: string }, b: { created: string }) => (a.created < b.created ? -1 : 1)
