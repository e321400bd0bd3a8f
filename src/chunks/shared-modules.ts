// The build puts an import of `h` and `Fragment` before every file: here they need other names.
import { signal } from '@preact/signals'
import { batch, computed, effect, untracked } from '@preact/signals-core'
import { Component, createRef, render } from 'preact'
import { isDark, luminanceRatio } from '../color/contrast'
import { LINE, SECOND_TEXT } from '../color/mix-shares'
import { BLACK, mix, parseOklab, toCones, WHITE } from '../color/oklab'
import { raise } from '../delivery/events'
import { internal } from '../element/faults'
import { keepKeysInside } from '../element/keys'
import { LANGUAGES, ownOf } from '../element/languages'
import { common } from '../element/run'
import { standing } from '../element/runtime'
import { LIGHT } from '../element/theme/defaults'
import { guard } from '../element/theme/guard'
import { pickColors } from '../element/theme/pick-colors'
import { readColour, schemeOf } from '../element/theme/read'
import { versions } from '../instrument/iso-42001/versions'
import { attempt } from '../lib/attempt'
import { editDistance } from '../lib/edit-distance'
import { fill } from '../lib/fill'
import { kebab } from '../options/names'
import { resolve } from '../options/read'
import { table } from '../options/table'
import { advice } from '../scoring/advice'
import { allowance } from '../scoring/caps'
import { hasPercentage } from '../scoring/has-percentage'
import { judge } from '../scoring/judge'
import { route, walk } from '../scoring/route'
import { round } from '../scoring/share'
import { counts, standingsOf } from '../scoring/standing'
import { openStore } from '../session/store'
import { Awaited } from '../views/Awaited'
import { Button } from '../views/Button'
import { Dial } from '../views/Dial'
import { Fold } from '../views/Fold'
import { Frame } from '../views/Frame'
import { percent } from '../views/format'
import { Heading } from '../views/Heading'
import { h as ownH, Fragment as PreactFragment } from '../views/jsx-factory'
import { createLater } from '../views/later'
import { Pairs } from '../views/Pairs'
import { References } from '../views/References'
import { renderRoot } from '../views/render-root'
import { rendered } from '../views/rendered'
import { Ladder } from '../views/result/Ladder'
import { Section } from '../views/Section'
import { en } from '../words/en'

/**
 * Exports of the tag's file that chunks use, so that no chunk carries a second copy: the build resolves a chunk's imports
 * of the modules above to this table, by place (`scripts/build/shared-modules-plugin.ts`). Names would cost 250 bytes at
 * brotli 11. Where a chunk needs another module or export of the tag's file, the build fails and asks for a line here.
 */
export const sharedModules = [
  advice,
  allowance,
  attempt,
  BLACK,
  editDistance,
  hasPercentage,
  isDark,
  pickColors,
  table,
  LINE,
  luminanceRatio,
  mix,
  SECOND_TEXT,
  toCones,
  untracked,
  WHITE,
  Awaited,
  batch,
  Button,
  common,
  Component,
  computed,
  counts,
  createLater,
  createRef,
  Dial,
  effect,
  en,
  fill,
  Fold,
  Frame,
  guard,
  Heading,
  internal,
  judge,
  kebab,
  keepKeysInside,
  Ladder,
  LANGUAGES,
  LIGHT,
  openStore,
  ownH,
  ownOf,
  Pairs,
  parseOklab,
  percent,
  PreactFragment,
  raise,
  readColour,
  References,
  rendered,
  renderRoot,
  render,
  resolve,
  round,
  route,
  schemeOf,
  Section,
  signal,
  standing,
  standingsOf,
  versions,
  walk,
]
