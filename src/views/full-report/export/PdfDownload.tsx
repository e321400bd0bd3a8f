import { signal } from '@preact/signals'
import { effect, untracked } from '@preact/signals-core'
import { Component } from 'preact'
import { fill } from '../../../lib/fill'
import type { PdfInput } from '../../../report/pdf'
import { Button } from '../../Button'
import type { ShownProps } from '../report-context'

type PdfState = ShownProps['ctx']['pdf']['state']['value']

/** Makes the report as a PDF: with its progress, a way to stop it, and what else there is where it fails. */
export class PdfDownload extends Component<ShownProps> {
  hasAnswers = signal(false)
  /** 0 to 1, while it is made. */
  progress = signal<number | null>(null)
  said = signal('')
  problem = signal('')
  making: AbortController | null = null
  place: HTMLElement | null = null

  /** The button that the next update replaces has the focus: its replacement gets it. */
  movesFocus = false
  unfollow = () => {}

  override componentDidMount() {
    this.unfollow = effect(() => {
      const state = this.props.ctx.pdf.state.value
      untracked(() => this.goOn(state))
    })
  }
  override componentDidUpdate() {
    if (this.movesFocus) this.place?.querySelector('button')?.focus({ preventScroll: true })
    this.movesFocus = false
  }
  override componentWillUnmount() {
    this.unfollow()
    this.making?.abort()
  }

  start = () => {
    const { pdf } = this.props.ctx
    this.problem.value = this.said.value = ''
    this.setProgress(0)
    pdf.load()
    this.goOn(pdf.state.peek())
  }

  stop = () => {
    this.making?.abort()
    this.end('')
  }

  /** Starts or ends the progress, which replaces the button. */
  setProgress(progress: 0 | null) {
    this.movesFocus = !!this.place?.querySelector('button:focus')
    this.progress.value = progress
  }

  /** Makes the PDF if it is wanted and its chunk is loaded. */
  goOn(state: PdfState) {
    if (this.progress.peek() === null || this.making) return
    if (state === 'failed') this.end(this.props.ctx.text.pdfFailed)
    else if (state && state !== 'busy') void this.make(state)
  }

  end(problem: string, said = '') {
    this.making = null
    this.setProgress(null)
    this.problem.value = problem
    this.said.value = said
  }

  async make({ canSet, makePdf, missingIn }: Exclude<PdfState, string | null>) {
    const { ctx } = this.props
    const { text, tools, instrument } = ctx
    const making = new AbortController()
    this.making = making
    const { signal } = making
    const onProgress = (share: number) => {
      if (!signal.aborted) this.progress.value = share
    }
    try {
      const input = this.input()
      if (!(await canSet(input))) return this.end(text.pdfScript)
      const missing = await missingIn(input)
      const pdf = await makePdf(input, { signal, onProgress })
      if (signal.aborted) return
      const name = tools.fileName(instrument, input.date).replace('.json', '.pdf')
      const done = tools.browser.save(name, pdf)
      if (done) ctx.onDownload({ kind: 'pdf' })
      const letters = missing.length ? fill(text.pdfLetters, { letters: missing.join(' ') }) : ''
      this.end(done ? '' : text.pdfFailed, done ? `${fill(text.savedPdf, { name })} ${letters}` : '')
    } catch (error) {
      if (signal.aborted) return
      this.end(text.pdfFailed)
      ctx.reportError(error, 'report')
    }
  }

  input(): PdfInput {
    const { ctx, shown } = this.props
    const { instrument, scorer, tools, options, details, text, advice, names } = ctx
    const { answers, result } = shown
    return {
      instrument,
      result,
      text,
      details: details.value,
      why: tools.scoreBreakdown(scorer, answers, result),
      advice,
      map: tools.coverageMap(scorer, answers, result, tools.references(instrument)),
      names,
      answers: this.hasAnswers.peek() ? { given: answers, route: scorer.route(answers) } : null,
      brandName: options.brandName ?? null,
      brandLogo: options.brandLogo ?? null,
      palette: tools.browser.palette(options.accent ?? null, this.place as Element),
      locale: tools.browser.locale(),
      date: new Date(),
      version: tools.version,
    }
  }

  render({ ctx }: ShownProps) {
    const { text } = ctx
    const progress = this.progress.value
    return (
      <div
        class="pdf"
        ref={place => {
          this.place = place
        }}
      >
        {progress === null ? (
          <Button kind="primary" action="download-pdf" onClick={this.start}>
            {text.downloadPdf}
          </Button>
        ) : (
          <div class="making">
            <span role="status">{text.pdfBusy}</span>
            <progress max={1} value={progress} aria-label={text.pdfBusy} />
            <Button action="cancel" onClick={this.stop}>
              {text.pdfStop}
            </Button>
          </div>
        )}
        <label class="check">
          <input
            type="checkbox"
            name="pdf-answers"
            checked={this.hasAnswers.value}
            onClick={() => {
              this.hasAnswers.value = !this.hasAnswers.value
            }}
          />
          <span>{text.pdfAnswers}</span>
        </label>
        <p role="status" class="outcome">
          {this.said.value}
        </p>
        {this.problem.value && <p role="alert">{this.problem.value}</p>}
      </div>
    )
  }
}
