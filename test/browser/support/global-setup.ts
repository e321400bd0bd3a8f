import { ensureBuilt } from '../../../scripts/build/index'
import { findChromium } from './chromium'

/** Before the browser tests: installs Chromium if needed, and builds the files of `dist`, which the tests load. */
export async function setup() {
  findChromium()
  await ensureBuilt()
}
