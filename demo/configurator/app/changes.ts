/** What differs between two states, in words, and where in the settings that is: pure. */
import { darkNames, optionNames, type State } from '../model/state'
import { groups } from './controls'
import { titleOf } from './name'

export interface Changes {
  /** “radius”, “radius and accent”, or “5 settings of the look”. */
  what: string
  /** Part of the settings where the first of them stands; null where it is beside the snippet. */
  section: string | null
}

const sectionOf = (name: string): string =>
  name === 'context'
    ? 'context'
    : (Object.entries(groups).find(([, names]) => names.some(one => one === name))?.[0] ?? 'behaviour')

const named = (title: string) => (/^[A-Z]{2}/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1))

export function changesBetween(a: State, b: State): Changes {
  const differs = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other)
  const changed = [
    ...optionNames
      .filter(name => differs(a.options[name], b.options[name]))
      .map(name => ({ title: named(titleOf(name)), section: sectionOf(name) })),
    ...darkNames
      .filter(name => differs(a.dark[name], b.dark[name]))
      .map(name => ({ title: `${name} in the dark`, section: 'look' })),
    ...(a.base === b.base ? [] : [{ title: 'the address of the files', section: null }]),
  ]
  const [first] = changed
  const isLook = changed.every(({ section }) => section === 'look')
  const what =
    changed.length > 2
      ? `${changed.length} settings${isLook ? ' of the look' : ''}`
      : changed.map(({ title }) => title).join(' and ')
  return { what, section: first?.section ?? null }
}
