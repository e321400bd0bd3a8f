import type { OptionName } from './table'

/** A custom property that the page may set on the element, or on anything above it. */
export interface StyleProperty {
  /** The option that says the same. */
  option: OptionName
  means: string
}

/** All of them, for the docs and the manifest: never part of a file that a browser is sent. */
export const properties = {
  '--rc-accent': { option: 'accent', means: 'The accent, where no option gives one.' },
  '--rc-surface': { option: 'surface', means: 'The card, where no option gives its colour.' },
  '--rc-text': { option: 'textColor', means: 'Text on the card, where no option gives its colour.' },
  '--rc-radius': { option: 'radius', means: 'How round the corners are, where no option says it.' },
  '--rc-font': {
    option: 'font',
    means: 'The typeface, where no option gives one. Read at the mount, and when anything else changes.',
  },
  '--rc-accent-dark': { option: 'accent', means: 'The accent in the dark scheme, before any option.' },
  '--rc-surface-dark': { option: 'surface', means: 'The card in the dark scheme, before any option.' },
  '--rc-text-dark': { option: 'textColor', means: 'Text in the dark scheme, before any option.' },
} as const satisfies Record<`--rc-${string}`, StyleProperty>
