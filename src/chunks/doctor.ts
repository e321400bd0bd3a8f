/** Chunk `doctor`: the debug panel, which the option `debug` shows. */

import styles from '../doctor/doctor.css?inline'
import { mountPanel } from '../doctor/mount-panel'
import type { DoctorChunk } from '../element/types'

export default { mountPanel, styles } satisfies DoctorChunk
