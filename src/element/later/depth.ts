/** A later file: what the result has besides the band and the gaps. */

export { default as styles } from '../../views/depth/depth.css?inline'
export { Opened } from '../../views/depth/Opened'
export { Origin } from '../../views/depth/Origin'
