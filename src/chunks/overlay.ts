/** Chunk `overlay`: the dialog and drawer for every mode except `inline`. */

import type { OverlayChunk } from '../element/types'
import { mountOverlay } from '../overlay/mount-overlay'

export default { mountOverlay } satisfies OverlayChunk
