import { hexOf } from '../app/hex'
import { leaveField } from '../app/store'

/** The browser's own choice of colours. */
export const Swatch = (props: {
  label: string
  color: string | null
  or: string
  onInput: (color: string) => void
}) => (
  <input
    type="color"
    class="swatch"
    aria-label={`${props.label}, choose a colour`}
    value={hexOf(props.color ?? props.or)}
    onInput={event => props.onInput(event.currentTarget.value)}
    onChange={leaveField}
  />
)
