/** One result of the diagnosis: a problem to fix, or a note that is good to know. */
export interface Finding {
  /** `fault` for a problem, `note` for a hint that needs no action. */
  severity: 'fault' | 'note'
  /** What was found, as a sentence. */
  message: string
  /** How to fix the problem. */
  fix?: string
  /** Code, header or attribute that the partner can copy unchanged. */
  snippet?: string
}

/** One fact, shown as a line of a section: a name and its value. */
export interface FactRow {
  name: string
  value: string
  /** Where the value comes from, or why it has this value. */
  about?: string
  /** Whether the partner has not set this value. Such rows are shown dimmed. */
  isDefault?: boolean
  /** CSS colours, shown as swatches before the value. */
  swatches?: readonly string[]
}

/** Name of a section. `mend` is the section of the findings. */
export type PanelSectionId = 'mend' | 'check' | 'options' | 'unused' | 'script' | 'page' | 'hook' | 'colours' | 'times'

/** A titled part of the doctor's panel. Only the section `mend` has findings; the others have rows. */
export interface PanelSection {
  id: PanelSectionId
  title: string
  findings: readonly Finding[]
  rows: readonly FactRow[]
}
