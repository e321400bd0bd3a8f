import { type Import, importsOf, type Sources } from './graph'

const configuratorFolder = 'demo/configurator/'

/**
 * Returns the path by which the rules know a file: relative to the configurator's folder, and for a file directly in
 * that folder, with its name as its module. Other files keep their path, so that `src` is one module.
 */
const rulePath = (path: string) =>
  path.startsWith(configuratorFolder)
    ? path.slice(configuratorFolder.length).replace(/^[^/]+$/, file => `${file.replace(/\.\w+$/, '')}/${file}`)
    : path

/**
 * Returns the imports by and of the configurator's files, with the paths that `configuratorRules` expects.
 * @param sources the files of `src` and `demo`, by path from the project's folder
 */
export const configuratorImports = (sources: Sources): Import[] =>
  importsOf(sources)
    .filter(({ from, to }) => from.startsWith(configuratorFolder) || to.startsWith(configuratorFolder))
    .map(({ from, to, typeOnly }) => ({ from: rulePath(from), to: rulePath(to), typeOnly }))
