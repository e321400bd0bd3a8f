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

const TICKS = 55
/** Room of a tick, its own width, and the room between two bands, in units of the circle's path. */
const STEP = 10
const WIDTH = 3
const GAP = 9
/** The scale begins at the lower left and goes round for three quarters. */
const FROM = 135
const ROUND = 270

/** The sign of the band: a scale of ticks with a pointer. A drawing only; the ladder says the same in words. */
export function Dial({ of, band, at = 0, earned = 0, note }: DialProps) {
  const each = Math.round(TICKS / of)
  const place = (tick: number) => tick * STEP + Math.floor(tick / each) * GAP
  const count = (share: number) => Math.round(share * of * each)
  const ticks = (className: string, from: number, to: number) => (
    <circle
      class={className}
      r="101"
      pathLength={(place(of * each) * 360) / ROUND}
      stroke-dasharray={dashes(place, from, to)}
      transform={`rotate(${FROM})`}
    />
  )
  const pointer = `rotate(${FROM + 90 + ROUND * at})`
  return (
    <div class="dial" aria-hidden="true">
      <svg viewBox="-130 -130 260 260" aria-hidden="true">
        {ticks('rest', 0, of * each)}
        {ticks('earned', count(at), count(earned))}
        {ticks('lit', 0, count(at))}
        {band > 0 && ticks('lit here', (band - 1) * each, count(at))}
        {Array.from({ length: of }, (_, index) => {
          const angle = ((FROM + (ROUND * (index + 0.5)) / of) * Math.PI) / 180
          return (
            <text
              class={index + 1 === band ? 'here' : undefined}
              x={(Math.cos(angle) * 122).toFixed()}
              y={(Math.sin(angle) * 122 + 4).toFixed()}
            >
              {index + 1}
            </text>
          )
        })}
        {earned > at && <path class="stopped" d="M0-119v34" transform={pointer} />}
        <path class="pointer" d="M0-66v12" transform={pointer} />
      </svg>
      <p>
        {band > 0 && <b>{band}</b>}
        {note}
      </p>
    </div>
  )
}

/** The dashes of a circle's line that draw the ticks `from` to `to`, without the latter. */
function dashes(place: (tick: number) => number, from: number, to: number): string {
  let line = `0 ${place(from)}`
  for (let tick = from; tick < to; tick++) line += ` ${WIDTH} ${place(tick + 1) - place(tick) - WIDTH}`
  return `${line} 0 9999`
}
