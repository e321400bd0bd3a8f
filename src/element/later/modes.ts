/** A later file: every mode but `inline`. */
export { modes } from '../modes/modes'
