/** Something that is wrong, or good to know. */
export interface Finding {
  severity: 'fault' | 'note'
  /** What is so. */
  message: string
  /** How to mend it. */
  fix?: string
  /** To be copied as it stands. */
  snippet?: string
}

/** One fact. */
export interface Row {
  name: string
  value: string
  /** Where it comes from, or why it is so. */
  about?: string
  /** Nothing that the partner has said. */
  isQuiet?: boolean
  /** Colours to show beside it. */
  swatches?: readonly string[]
}

export type SectionId = 'mend' | 'check' | 'options' | 'unused' | 'script' | 'page' | 'hook' | 'colours' | 'times'

/** A part of the panel. */
export interface Section {
  id: SectionId
  title: string
  findings: readonly Finding[]
  rows: readonly Row[]
}
