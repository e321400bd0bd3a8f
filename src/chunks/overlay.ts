/** Chunk `overlay`: every mode but `inline`. */
import { modes } from '../element/modes/modes'
import type { OverlayChunk } from '../element/runtime'

export default { modes } satisfies OverlayChunk
