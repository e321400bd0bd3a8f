import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './paths'

/** Later file by its short name: its name in `dist` and the hash that it is checked against before it runs. */
export type Later = Record<string, { file: string; integrity: string }>

/** The version of the package. */
const version: string = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

/**
 * What the sources read as `__VERSION__`, `__LATER__` and `__OWN__`, in the form that a bundler's `define` wants.
 * @param own the later files that only the file to be built knows
 */
export const constants = (later: Later, own: Later = {}) => ({
  __VERSION__: JSON.stringify(version),
  __LATER__: JSON.stringify(later),
  __OWN__: JSON.stringify(own),
})

/** The oldest browsers that style sheets are written down for. */
export const styleTarget = ['chrome111', 'firefox115', 'safari17']
