/** Describes the difference between two states, for the message after undo and redo. Pure. */
import { darkColorNames, type State, settableOptionNames } from '../model/state'
import { optionGroups } from './controls'
import { optionTitle } from './option-title'

/** A difference between two states. */
export interface Changes {
  /** What differs, such as “radius”, “radius and accent” or “5 settings of the look”. */
  summary: string
  /** Id of the settings section with the first changed setting; `null` if that setting is in the snippet pane. */
  section: string | null
}

const sectionOf = (name: string): string =>
  name === 'context'
    ? 'context'
    : (Object.entries(optionGroups).find(([, names]) => names.some(option => option === name))?.[0] ?? 'behaviour')

/**
 * The title as part of a sentence: its first letter in lower case, unless it begins with an abbreviation such as “UTM”.
 */
const inSentence = (title: string) => (/^[A-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1))

/** Returns what differs from state `a` to state `b`. */
export function describeChanges(a: State, b: State): Changes {
  const differs = (value: unknown, other: unknown) => JSON.stringify(value) !== JSON.stringify(other)
  const changed = [
    ...settableOptionNames
      .filter(name => differs(a.options[name], b.options[name]))
      .map(name => ({ title: inSentence(optionTitle(name)), section: sectionOf(name) })),
    ...darkColorNames
      .filter(name => differs(a.dark[name], b.dark[name]))
      .map(name => ({ title: `${name} in the dark`, section: 'look' })),
    ...(a.base === b.base ? [] : [{ title: 'the address of the files', section: null }]),
  ]
  const [first] = changed
  const isLook = changed.every(({ section }) => section === 'look')
  const summary =
    changed.length > 2
      ? `${changed.length} settings${isLook ? ' of the look' : ''}`
      : changed.map(({ title }) => title).join(' and ')
  return { summary, section: first?.section ?? null }
}
