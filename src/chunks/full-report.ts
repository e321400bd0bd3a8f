/** Chunk `full-report`: everything on the result screen except the band and the gaps, such as the export panel. */

import type { ChunkDefaultExports } from '../element/types'
import { questionIdsInLinkOrder } from '../instrument/iso-42001/order'
import { clauseTitleByNumber, controlTitleByNumber, groupTitleByNumber } from '../instrument/iso-42001/structure'
import { scoringHashByVersion } from '../instrument/iso-42001/versions'
import type { Instrument } from '../instrument/schema'
import { compareResults } from '../report/compare'
import { createCoverageMap } from '../report/coverage-map'
import { blocksToHtml, blocksToText } from '../report/format-blocks'
import { urlWithResultLink } from '../report/link-fragment'
import { MAX_FILE_BYTES, parseResultFile, resultFileName, serializeResultFile } from '../report/result-file'
import { decodeLink, encodeAnswersLink, encodeBandLink } from '../report/result-link'
import { createScoreBreakdown } from '../report/score-breakdown'
import { createSummaryBlocks } from '../report/summary-blocks'
import { findNextBandPlan } from '../scoring/next-band'
import { route } from '../scoring/route'
import { scoreWithKnownHash } from '../scoring/score-with-known-hash'
import { createReportViews } from '../views/full-report/report-views'
import styles from '../views/full-report/styles/index.css?inline'
import { browserActions } from './browser-actions'

/**
 * Whether it is the built-in instrument. Only that has names for its references and a fixed order of questions for result
 * links; this chunk holds both.
 */
const isBuiltIn = ({ id }: Instrument) => id === 'iso-42001'
/** Names of clauses, controls and groups by their number. */
const referenceNames = { ...clauseTitleByNumber, ...controlTitleByNumber, ...groupTitleByNumber }
/** Returns the hash of an instrument's content; empty if it is not a released version of the built-in instrument. */
const hashOf = (instrument: Instrument) => (isBuiltIn(instrument) && scoringHashByVersion[instrument.version]) || ''

const views = createReportViews({
  createScorer: instrument => ({
    instrument,
    score: answers => scoreWithKnownHash(instrument, hashOf(instrument), answers),
    route: answers => route(instrument, answers),
    ...(isBuiltIn(instrument) && { order: questionIdsInLinkOrder }),
  }),
  findNextBand: (instrument, answers) => findNextBandPlan(instrument, hashOf(instrument), answers),
  referenceNames: instrument => (isBuiltIn(instrument) ? referenceNames : {}),
  references: instrument =>
    isBuiltIn(instrument) ? [...Object.keys(clauseTitleByNumber), ...Object.keys(controlTitleByNumber)] : undefined,
  version: __VERSION__,
  maxFileBytes: MAX_FILE_BYTES,
  browser: browserActions,
  coverageMap: createCoverageMap,
  scoreBreakdown: createScoreBreakdown,
  compare: compareResults,
  readFile: parseResultFile,
  writeFile: serializeResultFile,
  fileName: resultFileName,
  readLink: decodeLink,
  writeLink: encodeAnswersLink,
  writeBandLink: encodeBandLink,
  withLink: urlWithResultLink,
  summaryBlocks: createSummaryBlocks,
  blocksToText,
  blocksToHtml,
})

export default { ...views, styles } satisfies ChunkDefaultExports['full-report']
