/** Chunk `full-report`: what the result has besides the band and the gaps. */

import type { ElementChunks } from '../element/runtime'
import { order } from '../instrument/iso-42001/order'
import { clauses, controls, groups } from '../instrument/iso-42001/structure'
import { versions } from '../instrument/iso-42001/versions'
import type { Instrument } from '../instrument/schema'
import { compare } from '../report/compare'
import { fileName, LARGEST, readFile, writeFile } from '../report/file'
import { withLink } from '../report/fragment'
import { readLink, writeBandLink, writeLink } from '../report/link'
import { mapOf } from '../report/map'
import { tell } from '../report/tell'
import { asHtml, asText } from '../report/text'
import { trace } from '../report/trace'
import { improve } from '../scoring/improve'
import { judge } from '../scoring/judge'
import { route } from '../scoring/route'
import styles from '../views/depth/styles/index.css?inline'
import { depthViews } from '../views/depth/views'
import { browserActions } from './browser-actions'

/** The built-in instrument has names for its references, and a place for each question in a link. The tag's file has the rest of it. */
const isBuiltIn = ({ id }: Instrument) => id === 'iso-42001'
const names = { ...clauses, ...controls, ...groups }
const hashOf = (instrument: Instrument) => (isBuiltIn(instrument) && versions[instrument.version]) || ''

const views = depthViews({
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
  largest: LARGEST,
  browserActions,
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

export default { ...views, styles } satisfies ElementChunks['full-report']
