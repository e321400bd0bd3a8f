// The build adds an import of `h` and `Fragment` to every file, so these imports need other names.
import { batch, computed, effect, signal, untracked } from '@preact/signals-core'
import { Component, createRef, render } from 'preact'
import { isDarkColor, luminanceRatio } from '../color/contrast'
import { BORDER_SHARE, SECONDARY_TEXT_SHARE } from '../color/mix-shares'
import { BLACK, mixColors, parseOklab, toConeResponses, WHITE } from '../color/oklab'
import { raiseEvent } from '../events/events'
import { createInternalProblem } from '../events/report-problem'
import { frameTexts } from '../i18n/en'
import { BUILT_IN_LOCALES, findBuiltInLocale } from '../i18n/languages'
import { scoringHashByVersion } from '../instrument/iso-42001/versions'
import { attempt } from '../lib/attempt'
import { containKeyboard } from '../lib/contain-keyboard'
import { editDistance } from '../lib/edit-distance'
import { fillPlaceholders } from '../lib/fill-placeholders'
import { resolveOptions } from '../options/resolve'
import { optionTable, toKebabCase } from '../options/table'
import { advice } from '../scoring/advice'
import { highestAllowedBand } from '../scoring/caps'
import { evaluate } from '../scoring/evaluate'
import { hasPercentage } from '../scoring/has-percentage'
import { chosenOnRoute, route } from '../scoring/route'
import { countsInScore, scoredAnswers } from '../scoring/scored-answers'
import { roundToMillionths } from '../scoring/weighted-share'
import { openTextStore } from '../session/text-store'
import { ensureContrast } from '../theme/ensure-contrast'
import { computeColor, cssColorScheme } from '../theme/parse-color'
import { DEFAULT_LIGHT_COLORS, pickColors } from '../theme/pick-colors'
import { afterRender } from '../views/after-render'
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

/**
 * Exports of the script tag's file that chunks use, so that no chunk contains a second copy of a module. The build replaces
 * a chunk's imports of the modules above by entries of this array (`scripts/build/shared-modules-plugin.ts`). An array of
 * positions is smaller than an object of names. If a chunk imports an export of the script tag's file that is missing here,
 * the build fails and asks for it to be added.
 */
export const sharedModules = [
  advice,
  highestAllowedBand,
  attempt,
  BLACK,
  editDistance,
  hasPercentage,
  isDarkColor,
  pickColors,
  optionTable,
  BORDER_SHARE,
  luminanceRatio,
  mixColors,
  SECONDARY_TEXT_SHARE,
  toConeResponses,
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
  ensureContrast,
  Heading,
  createInternalProblem,
  evaluate,
  toKebabCase,
  containKeyboard,
  BandLadder,
  BUILT_IN_LOCALES,
  DEFAULT_LIGHT_COLORS,
  openTextStore,
  jsxFactory,
  findBuiltInLocale,
  DescriptionList,
  parseOklab,
  formatPercent,
  jsxFragment,
  raiseEvent,
  computeColor,
  References,
  afterRender,
  renderRoot,
  render,
  resolveOptions,
  roundToMillionths,
  route,
  cssColorScheme,
  Section,
  signal,
  scoredAnswers,
  scoringHashByVersion,
  chosenOnRoute,
]
