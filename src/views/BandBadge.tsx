interface BandBadgeProps {
  /** Number of the band; 1 is the lowest, 0 shows no number (before there is a result). */
  band: number
  /** Short text under the number. */
  label: string
}

/** Round badge with the number of the band. Decorative: the band ladder has the same information as text. */
export const BandBadge = ({ band, label }: BandBadgeProps) => (
  <div class="dial">
    <small>
      {band > 0 && <b>{band}</b>}
      {label}
    </small>
  </div>
)
