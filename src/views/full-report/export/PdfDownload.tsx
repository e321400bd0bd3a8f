import { signal } from '@preact/signals'
import { effect, untracked } from '@preact/signals-core'
import { Component } from 'preact'
import { fillPlaceholders } from '../../../lib/fill-placeholders'
import type { PdfInput } from '../../../report/pdf'
import { Button } from '../../Button'
import type { ShownResultProps } from '../report-context'

type PdfState = ShownResultProps['ctx']['pdf']['state']['value']

/**
 * Creates and downloads the report as a PDF, with progress and a stop button. If that fails, a message names the
 * alternatives.
 */
export class PdfDownload extends Component<ShownResultProps> {
  /** Whether the PDF lists the answers. */
  hasAnswers = signal(false)
  /** Progress of the PDF from 0 to 1; `null` if no PDF is being made. */
  progress = signal<number | null>(null)
  /** Status message after success. */
  status = signal('')
  /** Message after a failure. */
  problem = signal('')
  /** Aborts the PDF that is being made; `null` if none. */
  making: AbortController | null = null
  container: HTMLElement | null = null

  /** Whether the button that the next update replaces has the focus. If so, the replacement gets the focus. */
  movesFocus = false
  stopFollowing = () => {}

  override componentDidMount() {
    this.stopFollowing = effect(() => {
      const state = this.props.ctx.pdf.state.value
      untracked(() => this.makeIfReady(state))
    })
  }
  override componentDidUpdate() {
    if (this.movesFocus) this.container?.querySelector('button')?.focus({ preventScroll: true })
    this.movesFocus = false
  }
  override componentWillUnmount() {
    this.stopFollowing()
    this.making?.abort()
  }

  start = () => {
    const { pdf } = this.props.ctx
    this.problem.value = this.status.value = ''
    this.setProgress(0)
    pdf.load()
    this.makeIfReady(pdf.state.peek())
  }

  stop = () => {
    this.making?.abort()
    this.end('')
  }

  /** Starts or ends the progress, which replaces the button. */
  setProgress(progress: 0 | null) {
    this.movesFocus = !!this.container?.querySelector('button:focus')
    this.progress.value = progress
  }

  /** Makes the PDF if the visitor requested one and the chunk is loaded. */
  makeIfReady(state: PdfState) {
    if (this.progress.peek() === null || this.making) return
    if (state === 'failed') this.end(this.props.ctx.text.pdfFailed)
    else if (state && state !== 'busy') void this.make(state)
  }

  /** Ends the progress and shows a message: a problem or a status. */
  end(problem: string, status = '') {
    this.making = null
    this.setProgress(null)
    this.problem.value = problem
    this.status.value = status
  }

  async make({ supportsScriptOf, makePdf, findMissingCharacters }: Exclude<PdfState, string | null>) {
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
      if (!(await supportsScriptOf(input))) return this.end(text.pdfScript)
      const missing = await findMissingCharacters(input)
      const pdf = await makePdf(input, { signal, onProgress })
      if (signal.aborted) return
      const name = tools.fileName(instrument, input.date).replace('.json', '.pdf')
      const isSaved = tools.browser.save(name, pdf)
      if (isSaved) ctx.onDownload({ kind: 'pdf' })
      const letters = missing.length ? fillPlaceholders(text.pdfLetters, { letters: missing.join(' ') }) : ''
      this.end(isSaved ? '' : text.pdfFailed, isSaved ? `${fillPlaceholders(text.savedPdf, { name })} ${letters}` : '')
    } catch (error) {
      if (signal.aborted) return
      this.end(text.pdfFailed)
      ctx.reportError(error, 'report')
    }
  }

  input(): PdfInput {
    const { ctx, shown } = this.props
    const { instrument, scorer, tools, options, details, text, advice, referenceNames } = ctx
    const { answers, result } = shown
    return {
      instrument,
      result,
      texts: text,
      details: details.loaded,
      scoreBreakdown: tools.scoreBreakdown(scorer, answers, result),
      advice,
      coverageMap: tools.coverageMap(scorer, answers, result, tools.references(instrument)),
      referenceNames,
      answers: this.hasAnswers.peek() ? { given: answers, route: scorer.route(answers) } : null,
      brandName: options.brandName ?? null,
      brandLogo: options.brandLogo ?? null,
      palette: tools.browser.palette(options.accent ?? null, this.container as Element),
      locale: tools.browser.locale(),
      date: new Date(),
      version: tools.version,
    }
  }

  render({ ctx }: ShownResultProps) {
    const { text } = ctx
    const progress = this.progress.value
    return (
      <div
        class="pdf"
        ref={element => {
          this.container = element
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
          {this.status.value}
        </p>
        {this.problem.value && <p role="alert">{this.problem.value}</p>}
      </div>
    )
  }
}
