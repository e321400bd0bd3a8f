interface DialProps {
  /** The band stood on, 1 is the lowest; 0 before there is a reading. */
  band: number
  /** Where the pointer stands, 0 to 1. */
  at?: number
  /** How far the answers alone would carry, 0 to 1; the pointer is stopped short of it by a cap. */
  earned?: number
  /** A few words in the middle. */
  note: string
}

/**
 * The sign of the band: a scale of ticks, lit as far as the pointer goes, half lit as far as the answers alone would
 * carry. A drawing only; the ladder says the same in words.
 */
export const Dial = ({ band, at = 0, earned = 0, note }: DialProps) => (
  <div class="dial" style={{ '--at': at, '--earned': earned }}>
    <small>
      {band > 0 && <b>{band}</b>}
      {note}
    </small>
  </div>
)
