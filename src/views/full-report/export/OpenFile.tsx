import { signal } from '@preact/signals'
import { Component, createRef } from 'preact'
import { Button } from '../../Button'
import type { ReportProps } from '../report-context'
import { readSavedFile } from './read-saved-file'

/**
 * Opens a saved result as a preview, from a file dialog or by drag and drop on the card. The visitor's own answers stay
 * unchanged.
 */
export class OpenFile extends Component<ReportProps> {
  /** Message for the visitor; empty if there is no problem. */
  problem = signal('')
  container = createRef<HTMLDivElement>()
  input = createRef<HTMLInputElement>()
  /** Aborted when the component is unmounted. */
  unmounted = new AbortController()

  override componentDidMount() {
    const card = this.container.current?.closest<HTMLElement>('.card')
    const { signal } = this.unmounted
    const onDrag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return
      // A file dropped here is for the check. By default, the browser would navigate to the file; the page may have its
      // own drop handler.
      event.preventDefault()
      event.stopPropagation()
      card?.toggleAttribute('data-drop', event.type === 'dragover')
      const [file] = event.type === 'drop' ? event.dataTransfer.files : []
      if (file) void this.open(file)
    }
    for (const type of ['dragover', 'dragleave', 'drop'] as const) card?.addEventListener(type, onDrag, { signal })
  }

  override componentWillUnmount() {
    this.container.current?.closest('.card')?.removeAttribute('data-drop')
    this.unmounted.abort()
  }

  async open(file: File) {
    const { ctx } = this.props
    const opened = await readSavedFile(ctx, file)
    if (this.unmounted.signal.aborted) return
    if (typeof opened === 'string') {
      this.problem.value = opened
      return
    }
    this.problem.value = ''
    const card = this.container.current?.closest('.card')
    ctx.openedResult.value = opened
    ctx.session.previewResult(opened.answers, 'file')
    const heading = card?.querySelector<HTMLElement>('[tabindex="-1"]')
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView?.({ block: 'nearest' })
  }

  render({ ctx }: ReportProps) {
    const { text } = ctx
    return (
      <div class="panel opens" ref={this.container}>
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
