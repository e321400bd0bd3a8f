import { signal } from '@preact/signals'
import { Component, createRef } from 'preact'
import type { ImportedResultFile } from '../../../report/result-file'
import { Button } from '../../Button'
import type { ComparedSide, ReportContext, ShownResultProps } from '../report-context'
import { ComparisonTable } from './ComparisonTable'
import { readSavedFile } from './read-saved-file'

/** Compares a saved result with the result on screen, or two saved results with each other. */
export class CompareResults extends Component<ShownResultProps> {
  /** Message for the visitor; empty if there is no problem. */
  problem = signal('')
  input = createRef<HTMLInputElement>()

  /** Reads one or two files, oldest first, and shows the comparison or a message. */
  async compare(files: File[]) {
    const { ctx, shown } = this.props
    const { text, tools, scorer, comparison } = ctx
    if (files.length > 2) {
      this.problem.value = text.twoAtMost
      return
    }
    const outcomes = await Promise.all(files.map(file => readSavedFile(ctx, file)))
    const refusal = outcomes.find(outcome => typeof outcome === 'string')
    this.problem.value = refusal ?? ''
    if (refusal !== undefined) return
    const [first, second] = (outcomes as ImportedResultFile[]).map(file => toComparedSide(ctx, file)).sort(byDate)
    if (!first) return
    const now = second ?? { label: text.now, compared: { ...shown, otherVersion: null, added: [] } }
    comparison.value = { before: first, now, differences: tools.compare(scorer, first.compared, now.compared) }
  }

  render({ ctx }: ShownResultProps) {
    const { text, comparison } = ctx
    const results = comparison.value
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
        {results && <ComparisonTable ctx={ctx} results={results} />}
      </div>
    )
  }
}

const toComparedSide = (
  { text, instrument }: ReportContext,
  opened: ImportedResultFile,
): ComparedSide & { created: string } => ({
  label: opened.created
    ? new Intl.DateTimeFormat(instrument.language, { dateStyle: 'medium', numberingSystem: 'latn' }).format(
        new Date(opened.created),
      )
    : text.thenUndated,
  compared: opened,
  created: opened.created ?? '',
})

const byDate = (a: { created: string }, b: { created: string }) => (a.created < b.created ? -1 : 1)
