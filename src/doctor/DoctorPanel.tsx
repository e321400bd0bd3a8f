import { type ReadonlySignal, type Signal, signal } from '@preact/signals-core'
import { Component } from 'preact'
import { countFindings } from './diagnose'
import { sectionsToText, summaryLine } from './plain-text'
import type { FactRow, Finding, PanelSection, PanelSectionId } from './sections'
import { doctorText } from './text'

interface DoctorPanelProps {
  sections: ReadonlySignal<readonly PanelSection[]>
  /** Name of the check instance, part of the accessible name of the panel. */
  instance: string
  /** Sentence that says which visitors see the panel, and why. */
  audience: ReadonlySignal<string>
  /** Whether only the header is shown, so that the panel does not cover the page. */
  isFolded: Signal<boolean>
  onClose: () => void
}

const FindingList = ({ findings }: { findings: readonly Finding[] }) => (
  <ul class="findings">
    {findings.map(({ severity, message, fix, snippet }) => (
      <li key={message + snippet} data-weight={severity}>
        <p>{message}</p>
        {fix && <p class="soft">{fix}</p>}
        {snippet && <pre>{snippet}</pre>}
      </li>
    ))}
  </ul>
)

const RowList = ({ rows }: { rows: readonly FactRow[] }) => (
  <dl>
    {rows.map(({ name, value, about, isDefault, swatches }) => (
      <div key={`${name} ${value} ${about}`} class={isDefault ? 'quiet' : undefined}>
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

/** Sections whose title is followed by the number of values that the partner has set. */
const COUNTED_SECTIONS: readonly PanelSectionId[] = ['options', 'unused']

/**
 * The panel of the doctor: findings first, then the facts in expandable sections. The panel never takes the focus by
 * itself; screen readers announce only the result of copying.
 */
export class DoctorPanel extends Component<DoctorPanelProps> {
  /** Whether the last copy to the clipboard succeeded; `null` before the first attempt. */
  isCopied = signal<boolean | null>(null)

  copy = async () => {
    try {
      await navigator.clipboard.writeText(sectionsToText(this.props.sections.peek()))
      this.isCopied.value = true
    } catch {
      // Plain HTTP has no clipboard. A policy of the page, the frame or the visitor may block the clipboard.
      this.isCopied.value = false
    }
  }

  render({ instance, audience, isFolded, onClose, ...props }: DoctorPanelProps) {
    const sections = props.sections.value
    const folded = isFolded.value
    const { problems, notes } = countFindings(sections)
    const [findingsSection, ...factSections] = sections
    return (
      <section aria-label={`${doctorText('title')}, ${instance}`}>
        <header>
          <p class="lamp" data-weight={problems ? 'fault' : notes ? 'note' : undefined}>
            <b>{doctorText('title')}</b> <span>{summaryLine(sections)}</span>
          </p>
          <button
            type="button"
            data-doctor="fold"
            aria-expanded={!folded}
            onClick={() => {
              isFolded.value = !folded
            }}
          >
            {doctorText(folded ? 'unfold' : 'fold')}
          </button>
          <button type="button" data-doctor="close" onClick={onClose}>
            {doctorText('close')}
          </button>
        </header>
        <div class="body" hidden={folded}>
          <p class="soft">{audience.value}</p>
          {findingsSection && findingsSection.findings.length > 0 && (
            <div data-section="mend">
              <FindingList findings={findingsSection.findings} />
            </div>
          )}
          {factSections.map(({ id, title, rows }) => (
            <details key={id} data-section={id}>
              <summary>
                {title}{' '}
                {COUNTED_SECTIONS.includes(id) && <small>{rows.filter(({ isDefault }) => !isDefault).length}</small>}
              </summary>
              <RowList rows={rows} />
            </details>
          ))}
          <div class="take">
            <button type="button" data-doctor="copy" onClick={this.copy}>
              {doctorText('copy')}
            </button>
            <p role="status">
              {this.isCopied.value === null ? '' : doctorText(this.isCopied.value ? 'copied' : 'select')}
            </p>
          </div>
          {this.isCopied.value === false && (
            <textarea
              aria-label={doctorText('report')}
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
