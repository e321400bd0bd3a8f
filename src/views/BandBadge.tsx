interface BandBadgeProps {
  /** The band stood on, 1 is the lowest; 0 before there is a reading. */
  band: number
  /** A few words in the middle. */
  note: string
}

/** The sign of the band, a seal with its number. A drawing only: the ladder says the same in words. */
export const BandBadge = ({ band, note }: BandBadgeProps) => (
  <div class="dial">
    <small>
      {band > 0 && <b>{band}</b>}
      {note}
    </small>
  </div>
)
