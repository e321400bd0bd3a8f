// The build adds an import of `h` and `Fragment` to every file, so these imports need other names.
import { batch, computed, effect, signal, untracked } from '@preact/signals-core'
import { Component, createRef, render } from 'preact'
import { contrastRatioOfLuminances, isDarkColor } from '../color/contrast'
import { TEXT_SHARE_IN_BORDERS, TEXT_SHARE_IN_SECONDARY_TEXT } from '../color/mix-shares'
import { BLACK, mixColors, oklabToConeResponses, parseOklab, WHITE } from '../color/oklab'
import { raiseEvent } from '../events/events'
import { createInternalProblem } from '../events/report-problem'
import { frameTexts } from '../i18n/en'
import { BUILT_IN_LOCALES, findBuiltInLocale } from '../i18n/languages'
import { scoringHashByVersion } from '../instrument/iso-42001/versions'
import { attempt } from '../lib/attempt'
import { editDistance } from '../lib/edit-distance'
import { fillPlaceholders } from '../lib/fill-placeholders'
import { hideTypingFromPage } from '../lib/hide-typing-from-page'
import { pageDocument, pageWindow } from '../lib/page-document'
import { resolveOptions } from '../options/resolve'
import { optionTable, toKebabCase } from '../options/table'
import { advice } from '../scoring/advice'
import { highestBandAllowedForAnswer } from '../scoring/caps'
import { hasPercentage } from '../scoring/has-percentage'
import { chosenOptionsOnRoute, route } from '../scoring/route'
import { scoreWithKnownHash } from '../scoring/score-with-known-hash'
import { countsInScore, scoredAnswersByQuestion } from '../scoring/scored-answers'
import { roundToMillionths } from '../scoring/weighted-mean'
import { createSavedText } from '../session/saved-text'
import { colorSchemeToCss, cssColorToOklab } from '../theme/parse-color'
import { DEFAULT_LIGHT_COLORS, pickColors } from '../theme/pick-colors'
import { createReadablePalette } from '../theme/readable-palette'
import { BandBadge } from '../views/BandBadge'
import { Button } from '../views/Button'
import { DescriptionList } from '../views/DescriptionList'
import { Disclosure } from '../views/Disclosure'
import { formatPercent } from '../views/format-percent'
import { Heading } from '../views/Heading'
import { h as jsxFactory, Fragment as jsxFragment } from '../views/jsx-factory'
import { LazyBoundary } from '../views/LazyBoundary'
import { createLazyResource } from '../views/lazy-resource'
import { References } from '../views/References'
import { renderRoot } from '../views/render-root'
import { BandLadder } from '../views/result/BandLadder'
import { ScreenLayout } from '../views/ScreenLayout'
import { Section } from '../views/Section'
import { waitForRender } from '../views/wait-for-render'

/**
 * Exports of the script tag's file that chunks use, so that no chunk contains a second copy of a module. The build replaces
 * a chunk's imports of the modules above by entries of this array (`scripts/build/shared-modules-plugin.ts`). An array of
 * positions is smaller than an object of names. If a chunk imports an export of the script tag's file that is missing here,
 * the build fails and asks for it to be added.
 */
export const sharedModules = [
  advice,
  highestBandAllowedForAnswer,
  attempt,
  BLACK,
  editDistance,
  hasPercentage,
  isDarkColor,
  pickColors,
  optionTable,
  TEXT_SHARE_IN_BORDERS,
  contrastRatioOfLuminances,
  mixColors,
  TEXT_SHARE_IN_SECONDARY_TEXT,
  oklabToConeResponses,
  untracked,
  WHITE,
  LazyBoundary,
  batch,
  Button,
  Component,
  computed,
  countsInScore,
  createLazyResource,
  createRef,
  BandBadge,
  effect,
  frameTexts,
  fillPlaceholders,
  Disclosure,
  ScreenLayout,
  createReadablePalette,
  Heading,
  createInternalProblem,
  scoreWithKnownHash,
  toKebabCase,
  hideTypingFromPage,
  BandLadder,
  BUILT_IN_LOCALES,
  DEFAULT_LIGHT_COLORS,
  createSavedText,
  jsxFactory,
  findBuiltInLocale,
  DescriptionList,
  parseOklab,
  formatPercent,
  jsxFragment,
  raiseEvent,
  cssColorToOklab,
  pageDocument,
  pageWindow,
  References,
  waitForRender,
  renderRoot,
  render,
  resolveOptions,
  roundToMillionths,
  route,
  colorSchemeToCss,
  Section,
  signal,
  scoredAnswersByQuestion,
  scoringHashByVersion,
  chosenOptionsOnRoute,
]
