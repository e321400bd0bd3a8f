/** Chunk `doctor`: the panel that the option `debug` shows. */
import { attend } from '../element/doctor/attend'
import styles from '../element/doctor/doctor.css?inline'
import type { DoctorChunk } from '../element/runtime'

export default { attend, styles } satisfies DoctorChunk
