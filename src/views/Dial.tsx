interface DialProps {
  /** How many bands there are, and the one stood on; 0 before there is a reading. */
  of: number
  band: number
  /** Where the pointer stands, 0 to 1. */
  at?: number
  /** How far the answers alone would carry, 0 to 1; the pointer is stopped short of it by a cap. */
  earned?: number
  /** A few words in the middle. */
  note: string
}

/** The scale begins at the lower left and goes round for three quarters, in ticks with a wider space between two bands. */
const FROM = 135
const ROUND = 270
const TICKS = 55
/** A tick's room and its own width, and what is added between two bands, in units of the circle's path. */
const STEP = 10
const WIDTH = 3
const GAP = 9

/** The sign of the band: a scale of ticks with a pointer. A drawing only; the ladder says the same in words. */
export function Dial({ of, band, at = 0, earned = 0, note }: DialProps) {
  const each = Math.round(TICKS / of)
  const place = (tick: number) => tick * STEP + Math.floor(tick / each) * GAP
  const ticks = (name: string, from: number, to: number) => {
    const first = Math.round(from * of * each)
    const last = Math.round(to * of * each)
    let dashes = `0 ${place(first)}`
    for (let tick = first; tick < last; tick++) dashes += ` ${WIDTH} ${place(tick + 1) - place(tick) - WIDTH}`
    return (
      <circle
        class={name}
        r="101"
        pathLength={(place(of * each) * 360) / ROUND}
        stroke-dasharray={`${dashes} 0 9999`}
        transform={`rotate(${FROM})`}
      />
    )
  }
  const pointer = `rotate(${FROM + 90 + ROUND * at})`
  return (
    <div class="dial">
      <svg viewBox="-120 -120 240 240" aria-hidden="true">
        {ticks('', 0, 1)}
        {ticks('earned', at, earned)}
        {ticks('lit', 0, at)}
        {band > 0 && ticks('lit here', (band - 1) / of, at)}
        {earned > at && <path d="M0-119v34" transform={pointer} />}
        <path class="lit" d="M0-66v12" transform={pointer} />
      </svg>
      <small>
        {band > 0 && <b>{band}</b>}
        {note}
      </small>
    </div>
  )
}
