// The build puts an import of `h` and `Fragment` before every file: here they need other names.
import { batch, computed, effect, signal, untracked } from '@preact/signals-core'
import { Component, createRef, render } from 'preact'
import { isDark, luminanceRatio } from '../color/contrast'
import { LINE, SECOND_TEXT } from '../color/mix-shares'
import { BLACK, mix, parseOklab, toCones, WHITE } from '../color/oklab'
import { raiseEvent } from '../events/events'
import { internalProblem } from '../events/report-problem'
import { frameTexts } from '../i18n/en'
import { builtInLocale, LOCALES } from '../i18n/languages'
import { versions } from '../instrument/iso-42001/versions'
import { attempt } from '../lib/attempt'
import { containKeyboard } from '../lib/contain-keyboard'
import { editDistance } from '../lib/edit-distance'
import { fill } from '../lib/fill'
import { toKebab } from '../options/names'
import { resolve } from '../options/resolve'
import { optionTable } from '../options/table'
import { advice } from '../scoring/advice'
import { allowedBand } from '../scoring/caps'
import { evaluate } from '../scoring/evaluate'
import { hasPercentage } from '../scoring/has-percentage'
import { chosenOnRoute, route } from '../scoring/route'
import { countsInScore, scoredAnswers } from '../scoring/scored-answers'
import { round } from '../scoring/weighted-share'
import { openStore } from '../session/answer-store'
import { LIGHT_COLORS } from '../theme/default-colors'
import { ensureContrast } from '../theme/ensure-contrast'
import { colorSchemeValue, computeColor } from '../theme/parse-color'
import { pickColors } from '../theme/pick-colors'
import { BandBadge } from '../views/BandBadge'
import { Button } from '../views/Button'
import { DescriptionList } from '../views/DescriptionList'
import { Disclosure } from '../views/Disclosure'
import { formatPercent } from '../views/format-percent'
import { Heading } from '../views/Heading'
import { h as ownH, Fragment as PreactFragment } from '../views/jsx-factory'
import { LazyBoundary } from '../views/LazyBoundary'
import { createLazyResource } from '../views/lazy-resource'
import { References } from '../views/References'
import { renderRoot } from '../views/render-root'
import { rendered } from '../views/rendered'
import { BandLadder } from '../views/result/BandLadder'
import { ScreenLayout } from '../views/ScreenLayout'
import { Section } from '../views/Section'

/**
 * Exports of the tag's file that chunks use, so that no chunk carries a second copy: the build resolves a chunk's imports
 * of the modules above to this table, by place (`scripts/build/shared-modules-plugin.ts`). Names would cost 250 bytes at
 * brotli 11. Where a chunk needs another module or export of the tag's file, the build fails and asks for a line here.
 */
export const sharedModules = [
  advice,
  allowedBand,
  attempt,
  BLACK,
  editDistance,
  hasPercentage,
  isDark,
  pickColors,
  optionTable,
  LINE,
  luminanceRatio,
  mix,
  SECOND_TEXT,
  toCones,
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
  fill,
  Disclosure,
  ScreenLayout,
  ensureContrast,
  Heading,
  internalProblem,
  evaluate,
  toKebab,
  containKeyboard,
  BandLadder,
  LOCALES,
  LIGHT_COLORS,
  openStore,
  ownH,
  builtInLocale,
  DescriptionList,
  parseOklab,
  formatPercent,
  PreactFragment,
  raiseEvent,
  computeColor,
  References,
  rendered,
  renderRoot,
  render,
  resolve,
  round,
  route,
  colorSchemeValue,
  Section,
  signal,
  scoredAnswers,
  versions,
  chosenOnRoute,
]
