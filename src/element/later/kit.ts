// The build puts an import of `h` and `Fragment` before every file: here they need other names.
import { Component, createRef, render } from 'preact'
import { luminanceRatio } from '../../color/contrast'
import { LINE, SECOND_TEXT } from '../../color/mix-shares'
import { BLACK, mix, parseOklab, toCones, WHITE } from '../../color/oklab'
import { raise } from '../../delivery/events'
import { attempt } from '../../lib/attempt'
import { editDistance } from '../../lib/edit-distance'
import { fill } from '../../lib/fill'
import { kebab } from '../../options/names'
import { resolve } from '../../options/read'
import { advice } from '../../scoring/advice'
import { hasPercentage } from '../../scoring/has-percentage'
import { judge } from '../../scoring/judge'
import { route, walk } from '../../scoring/route'
import { batch, computed, effect, signal } from '../../session/signals'
import { openStore } from '../../session/store'
import { Awaited } from '../../views/Awaited'
import { Button } from '../../views/Button'
import { Dial } from '../../views/Dial'
import { Fold } from '../../views/Fold'
import { Frame } from '../../views/Frame'
import { percent } from '../../views/format'
import { Heading } from '../../views/Heading'
import { h as ownH, Fragment as PreactFragment } from '../../views/h'
import { createLater } from '../../views/later'
import { Pairs } from '../../views/Pairs'
import { References } from '../../views/References'
import { Ladder } from '../../views/result/Ladder'
import { Section } from '../../views/Section'
import { common } from '../run'
import { guard } from '../theme/guard'

/**
 * What later files use of the tag's file, so that none carries a second copy: the build turns their imports of the modules
 * above into readings of this list, by place (`scripts/build/factory.ts`): names would weigh two hundred bytes. What a later
 * file needs besides is added here.
 */
export const kit = [
  Awaited,
  advice,
  attempt,
  Button,
  BLACK,
  batch,
  Component,
  common,
  computed,
  Dial,
  createLater,
  createRef,
  editDistance,
  effect,
  Fold,
  PreactFragment,
  Frame,
  fill,
  guard,
  Heading,
  hasPercentage,
  ownH,
  judge,
  kebab,
  LINE,
  Ladder,
  luminanceRatio,
  mix,
  openStore,
  Pairs,
  parseOklab,
  percent,
  raise,
  References,
  render,
  resolve,
  route,
  SECOND_TEXT,
  Section,
  signal,
  toCones,
  WHITE,
  walk,
]
