import type { ScreenProps } from '../props'

interface BandLadderProps extends ScreenProps {
  /** Number of the reached band; 1 is the lowest. */
  index: number
  /** Number of the band that the score alone would earn, without caps. */
  earned: number
}

/** List of all bands by name, lowest first. Marks the lower bands, the reached band, and those withheld by a cap. */
export const BandLadder = ({ ctx, index, earned }: BandLadderProps) => (
  <ol class="ladder">
    {ctx.instrument.bands.map(({ id, name }, bandIndex) => {
      const number = bandIndex + 1
      const isWithheld = number > index && number <= earned
      return (
        <li
          key={id}
          class={number === index ? 'here' : number < index ? '' : isWithheld ? 'withheld' : 'ahead'}
          aria-current={number === index ? 'step' : undefined}
        >
          <i>{number < index ? '✓' : number}</i>
          <span>
            {name}
            {isWithheld && <small> {ctx.text.heldBack}</small>}
          </span>
        </li>
      )
    })}
  </ol>
)
