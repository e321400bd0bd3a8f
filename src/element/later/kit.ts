// The build puts an import of `h` and `Fragment` before every file: here they need other names.
import { Component, createRef, render } from 'preact'
import { raise } from '../../delivery/events'
import { kebab } from '../../options/names'
import { resolve } from '../../options/read'
import { table } from '../../options/table'
import { advice } from '../../scoring/advice'
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
import { fill } from '../../words/fill'
import { common } from '../run'
import { isDark, parse } from '../theme/colour'
import { guard } from '../theme/guard'
import { pickColors } from '../theme/pick-colors'

/**
 * What later files use of the tag's file, so that none carries a second copy: the build turns their imports of the modules
 * above into readings of this list, by place (`scripts/build/factory.ts`): names would weigh two hundred bytes. What a later
 * file needs besides is added here.
 */
export const kit = [
  Awaited,
  advice,
  Button,
  batch,
  Component,
  common,
  computed,
  Dial,
  createLater,
  createRef,
  effect,
  Fold,
  PreactFragment,
  Frame,
  fill,
  guard,
  Heading,
  isDark,
  ownH,
  judge,
  kebab,
  Ladder,
  openStore,
  Pairs,
  parse,
  percent,
  pickColors,
  raise,
  References,
  render,
  resolve,
  route,
  Section,
  signal,
  table,
  walk,
]
