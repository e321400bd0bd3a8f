/** A later file: what the result has besides the band and the gaps. */
export { Opened } from '../../views/depth/Opened'
export { Origin } from '../../views/depth/Origin'
