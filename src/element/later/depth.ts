/** A later file: what the result has besides the band and the gaps. */

import { order } from '../../instrument/iso-42001/order'
import { clauses, controls, groups } from '../../instrument/iso-42001/structure'
import { versions } from '../../instrument/iso-42001/versions'
import type { Instrument } from '../../instrument/schema'
import { compare } from '../../report/compare'
import { fileName, LARGEST, readFile, writeFile } from '../../report/file'
import { withLink } from '../../report/fragment'
import { readLink, writeBandLink, writeLink } from '../../report/link'
import { mapOf } from '../../report/map'
import { tell } from '../../report/tell'
import { asHtml, asText } from '../../report/text'
import { trace } from '../../report/trace'
import { improve } from '../../scoring/improve'
import { judge } from '../../scoring/judge'
import { route } from '../../scoring/route'
import { depthViews } from '../../views/depth/views'
import { means } from './means'

export { default as styles } from '../../views/depth/styles/index.css?inline'

/** The built-in instrument has names for its references, and a place for each question in a link. The tag's file has the rest of it. */
const isBuiltIn = ({ id }: Instrument) => id === 'iso-42001'
const names = { ...clauses, ...controls, ...groups }
const hashOf = (instrument: Instrument) => (isBuiltIn(instrument) && versions[instrument.version]) || ''

export const { Basis, Detail, OpenFile, Opened, Origin, TakeAway, Up } = depthViews({
  scorer: instrument => ({
    instrument,
    score: answers => judge(instrument, hashOf(instrument), answers),
    route: answers => route(instrument, answers),
    ...(isBuiltIn(instrument) && { order }),
  }),
  improve: (instrument, answers) => improve(instrument, hashOf(instrument), answers),
  names: instrument => (isBuiltIn(instrument) ? names : {}),
  references: instrument => (isBuiltIn(instrument) ? [...Object.keys(clauses), ...Object.keys(controls)] : undefined),
  version: __VERSION__,
  // In the tag's build, the file stands for its name: the tag's own file does not know it.
  loadPdf: load => load((__OWN__.pdf ?? 'pdf') as 'pdf'),
  largest: LARGEST,
  means,
  mapOf,
  trace,
  compare,
  readFile,
  writeFile,
  fileName,
  readLink,
  writeLink,
  writeBandLink,
  withLink,
  tell,
  asText,
  asHtml,
})
