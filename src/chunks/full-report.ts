/** Chunk `full-report`: what the result has besides the band and the gaps. */

import type { ElementChunks } from '../element/types'
import { order } from '../instrument/iso-42001/order'
import { clauses, controls, groups } from '../instrument/iso-42001/structure'
import { versions } from '../instrument/iso-42001/versions'
import type { Instrument } from '../instrument/schema'
import { compare } from '../report/compare'
import { coverageMap } from '../report/coverage-map'
import { blocksToHtml, blocksToText } from '../report/format-blocks'
import { withLink } from '../report/link-fragment'
import { fileName, MAX_FILE_BYTES, readFile, writeFile } from '../report/result-file'
import { readLink, writeBandLink, writeLink } from '../report/result-link'
import { scoreBreakdown } from '../report/score-breakdown'
import { summaryBlocks } from '../report/summary-blocks'
import { evaluate } from '../scoring/evaluate'
import { findNextBand } from '../scoring/next-band'
import { route } from '../scoring/route'
import { createReportViews } from '../views/full-report/report-views'
import styles from '../views/full-report/styles/index.css?inline'
import { browserActions } from './browser-actions'

/** The built-in instrument has names for its references, and a place for each question in a link. The tag's file has the rest of it. */
const isBuiltIn = ({ id }: Instrument) => id === 'iso-42001'
const names = { ...clauses, ...controls, ...groups }
const hashOf = (instrument: Instrument) => (isBuiltIn(instrument) && versions[instrument.version]) || ''

const views = createReportViews({
  scorer: instrument => ({
    instrument,
    score: answers => evaluate(instrument, hashOf(instrument), answers),
    route: answers => route(instrument, answers),
    ...(isBuiltIn(instrument) && { order }),
  }),
  findNextBand: (instrument, answers) => findNextBand(instrument, hashOf(instrument), answers),
  names: instrument => (isBuiltIn(instrument) ? names : {}),
  references: instrument => (isBuiltIn(instrument) ? [...Object.keys(clauses), ...Object.keys(controls)] : undefined),
  version: __VERSION__,
  maxFileBytes: MAX_FILE_BYTES,
  browser: browserActions,
  coverageMap: coverageMap,
  scoreBreakdown: scoreBreakdown,
  compare,
  readFile,
  writeFile,
  fileName,
  readLink,
  writeLink,
  writeBandLink,
  withLink,
  summaryBlocks: summaryBlocks,
  blocksToText: blocksToText,
  blocksToHtml: blocksToHtml,
})

export default { ...views, styles } satisfies ElementChunks['full-report']
