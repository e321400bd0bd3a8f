/** Chunk `overlay`: every mode but `inline`. */

import type { OverlayChunk } from '../element/types'
import { mountOverlay } from '../overlay/mount-overlay'

export default { mountOverlay: mountOverlay } satisfies OverlayChunk
