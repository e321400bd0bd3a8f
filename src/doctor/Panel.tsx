import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import { Component } from 'preact'
import { countFindings } from './diagnose'
import { sectionsToText, summaryLine } from './plain-text'
import type { Finding, Row, Section, SectionId } from './sections'
import { text } from './text'

interface PanelProps {
  sections: ReadonlySignal<readonly Section[]>
  instance: string
  /** Who sees the panel, and why. */
  about: ReadonlySignal<string>
  /** It is one line, where more would cover the page. */
  folded: Signal<boolean>
  onClose: () => void
}

const Findings = ({ of }: { of: readonly Finding[] }) => (
  <ul class="findings">
    {of.map(({ severity: weight, message: what, fix: mend, snippet: line }) => (
      <li key={what + line} data-weight={weight}>
        <p>{what}</p>
        {mend && <p class="soft">{mend}</p>}
        {line && <pre>{line}</pre>}
      </li>
    ))}
  </ul>
)

const Rows = ({ of }: { of: readonly Row[] }) => (
  <dl>
    {of.map(({ name, value, about, isQuiet, swatches }) => (
      <div key={`${name} ${value} ${about}`} class={isQuiet ? 'quiet' : undefined}>
        <dt>{name}</dt>
        <dd>
          {swatches?.map(color => (
            <i key={color} class="swatch" style={{ background: color }} />
          ))}
          <code>{value}</code> {about && <span class="soft">{about}</span>}
        </dd>
      </div>
    ))}
  </dl>
)

/** Of these it helps to know how much was said. */
const counted: readonly SectionId[] = ['options', 'unused']

/** What the doctor has found. It takes no focus, and speaks only when something is done with it. */
export class Panel extends Component<PanelProps> {
  /** What came of copying. */
  copied = signal<boolean | null>(null)

  copy = async () => {
    try {
      await navigator.clipboard.writeText(sectionsToText(this.props.sections.peek()))
      this.copied.value = true
    } catch {
      // Over plain HTTP there is none; a page, a frame or the visitor may refuse it.
      this.copied.value = false
    }
  }

  render({ instance, about, folded: fold, onClose, ...props }: PanelProps) {
    const sections = props.sections.value
    const folded = fold.value
    const { problems, notes } = countFindings(sections)
    const [mend, ...rest] = sections
    return (
      <section aria-label={`${text('title')}, ${instance}`}>
        <header>
          <p class="lamp" data-weight={problems ? 'fault' : notes ? 'note' : undefined}>
            <b>{text('title')}</b> <span>{summaryLine(sections)}</span>
          </p>
          <button
            type="button"
            data-doctor="fold"
            aria-expanded={!folded}
            onClick={() => {
              fold.value = !folded
            }}
          >
            {text(folded ? 'unfold' : 'fold')}
          </button>
          <button type="button" data-doctor="close" onClick={onClose}>
            {text('close')}
          </button>
        </header>
        <div class="body" hidden={folded}>
          <p class="soft">{about.value}</p>
          {mend && mend.findings.length > 0 && (
            <div data-section="mend">
              <Findings of={mend.findings} />
            </div>
          )}
          {rest.map(({ id, title, rows }) => (
            <details key={id} data-section={id}>
              <summary>
                {title} {counted.includes(id) && <small>{rows.filter(({ isQuiet }) => !isQuiet).length}</small>}
              </summary>
              <Rows of={rows} />
            </details>
          ))}
          <div class="take">
            <button type="button" data-doctor="copy" onClick={this.copy}>
              {text('copy')}
            </button>
            <p role="status">{this.copied.value === null ? '' : text(this.copied.value ? 'copied' : 'select')}</p>
          </div>
          {this.copied.value === false && (
            <textarea
              aria-label={text('report')}
              readOnly
              rows={8}
              value={sectionsToText(sections)}
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
          )}
        </div>
      </section>
    )
  }
}
