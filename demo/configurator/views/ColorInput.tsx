import { endEdit } from '../app/store'
import { toHexColor } from '../app/to-hex-color'

/** The browser's native colour input. `or` is the colour it shows while none is set. */
export const ColorInput = (props: {
  label: string
  color: string | null
  or: string
  onInput: (color: string) => void
}) => (
  <input
    type="color"
    class="swatch"
    aria-label={`${props.label}, choose a colour`}
    value={toHexColor(props.color ?? props.or)}
    onInput={event => props.onInput(event.currentTarget.value)}
    onChange={endEdit}
  />
)
