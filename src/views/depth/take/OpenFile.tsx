import { signal } from '@preact/signals'
import { Component, createRef } from 'preact'
import { Button } from '../../Button'
import type { DeepProps } from '../deep'
import { readSaved } from './read'

/** Opens a saved result, chosen or dropped on the card. What the visitor has stays as it is. */
export class OpenFile extends Component<DeepProps> {
  fault = signal('')
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
    const { app } = this.props
    const read = await readSaved(app, file)
    if (this.ending.signal.aborted) return
    if (typeof read === 'string') {
      this.fault.value = read
      return
    }
    this.fault.value = ''
    const card = this.box.current?.closest('.card')
    app.opened.value = read
    app.session.look(read.answers, 'file')
    const heading = card?.querySelector<HTMLElement>('[tabindex="-1"]')
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'nearest' })
  }

  render({ app }: DeepProps) {
    const { text } = app
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
        {this.fault.value && <p role="alert">{this.fault.value}</p>}
      </div>
    )
  }
}
