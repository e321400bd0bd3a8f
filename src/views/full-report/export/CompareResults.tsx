import { signal } from '@preact/signals'
import { Component, createRef } from 'preact'
import type { OpenedFile } from '../../../report/result-file'
import { Button } from '../../Button'
import type { ComparedSide, ReportContext, ShownProps } from '../report-context'
import { ComparisonTable } from './ComparisonTable'
import { readSavedFile } from './read-saved-file'

/** Compares a saved result with the one shown, or two saved ones with each other. */
export class CompareResults extends Component<ShownProps> {
  problem = signal('')
  input = createRef<HTMLInputElement>()

  async compare(files: File[]) {
    const { ctx, shown } = this.props
    const { text, tools, scorer, compared } = ctx
    if (files.length > 2) {
      this.problem.value = text.twoAtMost
      return
    }
    const read = await Promise.all(files.map(file => readSavedFile(ctx, file)))
    const refused = read.find(one => typeof one === 'string')
    this.problem.value = refused ?? ''
    if (refused !== undefined) return
    const [first, second] = (read as OpenedFile[]).map(one => sideOf(ctx, one)).sort(inTime)
    if (!first) return
    const now = second ?? { name: text.now, past: { ...shown, otherVersion: null, added: [] } }
    compared.value = { before: first, now, found: tools.compare(scorer, first.past, now.past) }
  }

  render({ ctx }: ShownProps) {
    const { text, compared } = ctx
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
        {this.problem.value && <p role="alert">{this.problem.value}</p>}
        {found && <ComparisonTable ctx={ctx} compared={found} />}
      </div>
    )
  }
}

const sideOf = ({ text, instrument }: ReportContext, opened: OpenedFile): ComparedSide & { created: string } => ({
  name: opened.created
    ? new Intl.DateTimeFormat(instrument.language, { dateStyle: 'medium', numberingSystem: 'latn' }).format(
        new Date(opened.created),
      )
    : text.thenUndated,
  past: opened,
  created: opened.created ?? '',
})

const inTime = (a: { created: string }, b: { created: string }) => (a.created < b.created ? -1 : 1)
