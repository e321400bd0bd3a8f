/** A later file: the panel that `debug` asks for. */
export { attend } from '../doctor/attend'
export { default as styles } from '../doctor/doctor.css?inline'
