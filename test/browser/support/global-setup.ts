import { ensureBuilt } from '../../../scripts/build/index'
import { findChromium } from './chromium'

/** The browser tests drive what partners paste: the built files. */
export async function setup() {
  findChromium()
  await ensureBuilt()
}
