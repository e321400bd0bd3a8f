/** Chunk `doctor`: the panel that the option `debug` shows. */

import styles from '../doctor/doctor.css?inline'
import { mountPanel } from '../doctor/mount-panel'
import type { DoctorChunk } from '../element/types'

export default { mountPanel: mountPanel, styles } satisfies DoctorChunk
