// The build adds an import of `h` and `Fragment` to every file, so these imports need other names.
import { batch, computed, effect, Signal, signal, untracked } from '@preact/signals-core'
import {
  Component,
  createElement,
  createRef,
  isValidElement,
  options,
  Fragment as preactFragment,
  render,
} from 'preact'
import { contrastRatioOfLuminances, isDarkColor } from '../color/contrast'
import { TEXT_SHARE_IN_BORDERS, TEXT_SHARE_IN_SECONDARY_TEXT } from '../color/mix-shares'
import { BLACK, mixColors, oklabToConeResponses, parseOklab, WHITE } from '../color/oklab'
import { raiseEvent } from '../events/events'
import { createInternalProblem } from '../events/report-problem'
import { startTexts } from '../i18n/en-start'
import { BUILT_IN_LOCALES, findBuiltInLocale } from '../i18n/languages'
import { instrumentHead } from '../instrument/iso-42001/head'
import { attempt } from '../lib/attempt'
import { editDistance } from '../lib/edit-distance'
import { fillPlaceholders } from '../lib/fill-placeholders'
import { createLazyResource } from '../lib/lazy-resource'
import { pageDocument, pageWindow } from '../lib/page-document'
import { removePrototypes } from '../lib/remove-prototypes'
import { resolveOptions } from '../options/resolve'
import { optionTable, toKebabCase } from '../options/table'
import { KEY_PREFIX, savedSessionKey, webStorages } from '../session/web-storage'
import { colorSchemeToCss, cssColorToOklab } from '../theme/parse-color'
import { DEFAULT_LIGHT_COLORS, pickColors } from '../theme/pick-colors'
import { createReadablePalette } from '../theme/readable-palette'
import { BandBadge } from '../views/BandBadge'
import { Brand } from '../views/Brand'
import { Button } from '../views/Button'
import { Disclosure } from '../views/Disclosure'
import { Heading } from '../views/Heading'
import { hiddenFromRecorders } from '../views/hidden-from-recorders'
import { h as jsxFactory, Fragment as jsxFragment } from '../views/jsx-factory'
import { PageAdditions } from '../views/PageAdditions'
import { renderRoot } from '../views/render-root'
import { ScreenLayout } from '../views/ScreenLayout'
import { waitForRender } from '../views/wait-for-render'

/**
 * Exports of the script tag's file that chunks use, so that no chunk contains a second copy of a module. The build replaces
 * a chunk's imports of the modules above by entries of this array (`scripts/build/shared-modules-plugin.ts`). An array of
 * positions is smaller than an object of names. If a chunk imports an export of the script tag's file that is missing here,
 * the build fails and asks for it to be added.
 */
export const sharedModules: unknown[] = [
  removePrototypes,
  hiddenFromRecorders,
  webStorages,
  createElement,
  isValidElement,
  options,
  preactFragment,
  Signal,
  startTexts,
  instrumentHead,
  Brand,
  attempt,
  BLACK,
  editDistance,
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
  batch,
  Button,
  Component,
  computed,
  createLazyResource,
  createRef,
  BandBadge,
  effect,
  fillPlaceholders,
  Disclosure,
  ScreenLayout,
  createReadablePalette,
  Heading,
  createInternalProblem,
  toKebabCase,
  BUILT_IN_LOCALES,
  DEFAULT_LIGHT_COLORS,
  KEY_PREFIX,
  savedSessionKey,
  PageAdditions,
  jsxFactory,
  findBuiltInLocale,
  parseOklab,
  jsxFragment,
  raiseEvent,
  cssColorToOklab,
  pageDocument,
  pageWindow,
  waitForRender,
  renderRoot,
  render,
  resolveOptions,
  colorSchemeToCss,
  signal,
]
