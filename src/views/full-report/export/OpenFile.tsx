import { signal } from '@preact/signals'
import { Component, createRef } from 'preact'
import { Button } from '../../Button'
import type { ReportProps } from '../report-context'
import { readSavedFile } from './read-saved-file'

/** Opens a saved result, chosen or dropped on the card. What the visitor has stays as it is. */
export class OpenFile extends Component<ReportProps> {
  problem = signal('')
  box = createRef<HTMLDivElement>()
  input = createRef<HTMLInputElement>()
  ending = new AbortController()

  override componentDidMount() {
    const card = this.box.current?.closest<HTMLElement>('.card')
    const { signal: ended } = this.ending
    const over = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      // What is dropped here is for the check: the browser would leave the page for it, and the page may want files too.
      event.preventDefault()
      event.stopPropagation()
      card?.toggleAttribute('data-drop', event.type === 'dragover')
      const [file] = event.type === 'drop' ? event.dataTransfer.files : []
      if (file) void this.open(file)
    }
    for (const type of ['dragover', 'dragleave', 'drop'] as const) card?.addEventListener(type, over, { signal: ended })
  }

  override componentWillUnmount() {
    this.box.current?.closest('.card')?.removeAttribute('data-drop')
    this.ending.abort()
  }

  async open(file: File) {
    const { ctx } = this.props
    const read = await readSavedFile(ctx, file)
    if (this.ending.signal.aborted) return
    if (typeof read === 'string') {
      this.problem.value = read
      return
    }
    this.problem.value = ''
    const card = this.box.current?.closest('.card')
    ctx.opened.value = read
    ctx.session.preview(read.answers, 'file')
    const heading = card?.querySelector<HTMLElement>('[tabindex="-1"]')
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'nearest' })
  }

  render({ ctx }: ReportProps) {
    const { text } = ctx
    return (
      <div class="panel opens" ref={this.box}>
        <input
          type="file"
          hidden
          accept=".json,application/json"
          ref={this.input}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            if (file) void this.open(file)
            currentTarget.value = ''
          }}
        />
        <Button action="open-file" onClick={() => this.input.current?.click()}>
          {text.openFile}
        </Button>
        <p class="soft">{text.openFileText}</p>
        {this.problem.value && <p role="alert">{this.problem.value}</p>}
      </div>
    )
  }
}
