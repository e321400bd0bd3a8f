import { frameTexts } from '../i18n/en'
import { scoringHashByVersion } from '../instrument/iso-42001/versions'
import { hideTypingFromPage } from '../lib/hide-typing-from-page'
import { removeResultLink } from '../lib/remove-result-link'
import { advice } from '../scoring/advice'
import { highestBandAllowedForAnswer } from '../scoring/caps'
import { hasPercentage } from '../scoring/has-percentage'
import { chosenOptionsOnRoute, route } from '../scoring/route'
import { scoreWithKnownHash } from '../scoring/score-with-known-hash'
import { countsInScore, scoredAnswersByQuestion } from '../scoring/scored-answers'
import { roundToMillionths } from '../scoring/weighted-mean'
import { createSavedText } from '../session/saved-text'
import { DescriptionList } from '../views/DescriptionList'
import { ErrorBoundary } from '../views/ErrorBoundary'
import { formatPercent } from '../views/format-percent'
import { LazyBoundary } from '../views/LazyBoundary'
import { References } from '../views/References'
import { ReportSlot } from '../views/ReportSlot'
import { RestartButton } from '../views/RestartButton'
import { BandLadder } from '../views/result/BandLadder'
import { Section } from '../views/Section'

/**
 * Exports of the chunk `check` that the chunks loaded after it use. When the chunk is evaluated, the loader appends them to
 * `sharedModules`, the table of what the script tag's file shares.
 */
export const modulesOfCheck: unknown[] = [
  removeResultLink,
  createSavedText,
  hideTypingFromPage,
  ErrorBoundary,
  LazyBoundary,
  ReportSlot,
  RestartButton,
  advice,
  highestBandAllowedForAnswer,
  hasPercentage,
  countsInScore,
  frameTexts,
  scoreWithKnownHash,
  BandLadder,
  DescriptionList,
  formatPercent,
  References,
  roundToMillionths,
  route,
  Section,
  scoredAnswersByQuestion,
  scoringHashByVersion,
  chosenOptionsOnRoute,
]
