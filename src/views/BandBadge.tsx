interface BandBadgeProps {
  /** Number of the band; 1 is the lowest, 0 shows no number (before there is a result). */
  band: number
  /** Short text under the number. */
  label: string
}

/** Round badge with the number of the band; on a result, the band ladder beside it says the same in words. */
export const BandBadge = ({ band, label }: BandBadgeProps) => (
  <div class="dial">
    <small>
      {band > 0 && <b>{band}</b>}
      {label}
    </small>
  </div>
)
