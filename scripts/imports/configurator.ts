import { type Import, importsOf, type Sources } from './graph'

const home = 'demo/configurator/'

/** By the room that it is in: a file that stands alone is a room of its own, all of `src` is one, and so is all else. */
const placed = (path: string) =>
  path.startsWith(home)
    ? path.slice(home.length).replace(/^[^/]+$/, file => `${file.replace(/\.\w+$/, '')}/${file}`)
    : path

/**
 * What the configurator imports, and whatever imports it.
 * @param sources of `src` and `demo`, by path from the project's folder
 */
export const configuratorImports = (sources: Sources): Import[] =>
  importsOf(sources)
    .filter(({ from, to }) => from.startsWith(home) || to.startsWith(home))
    .map(({ from, to, typeOnly }) => ({ from: placed(from), to: placed(to), typeOnly }))
