import type { ScreenProps } from '../props'

interface BandLadderProps extends ScreenProps {
  /** The band stood on, and the one that the answers alone would earn; 1 is the lowest. */
  index: number
  earned: number
}

/** The bands by name, lowest first, with those passed, the one stood on, and those that a cap holds back. */
export const BandLadder = ({ ctx, index, earned }: BandLadderProps) => (
  <ol class="ladder">
    {ctx.instrument.bands.map(({ id, name }, at) => {
      const step = at + 1
      const held = step > index && step <= earned
      return (
        <li
          key={id}
          class={step === index ? 'here' : step < index ? '' : held ? 'withheld' : 'ahead'}
          aria-current={step === index ? 'step' : undefined}
        >
          <i>{step < index ? '✓' : step}</i>
          <span>
            {name}
            {held && <small> {ctx.text.heldBack}</small>}
          </span>
        </li>
      )
    })}
  </ol>
)
