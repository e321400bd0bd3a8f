import { hexOf } from '../app/hex'
import { leaveField } from '../app/store'

/** The browser's own choice of colours. */
export const Swatch = (props: {
  label: string
  colour: string | null
  or: string
  onInput: (colour: string) => void
}) => (
  <input
    type="color"
    class="swatch"
    aria-label={`${props.label}, choose a colour`}
    value={hexOf(props.colour ?? props.or)}
    onInput={event => props.onInput(event.currentTarget.value)}
    onChange={leaveField}
  />
)
