import { fill } from '../../lib/fill'
import { BandBadge } from '../BandBadge'
import { DescriptionList } from '../DescriptionList'
import { formatPercent } from '../format-percent'
import { Heading } from '../Heading'
import type { PartProps } from '../props'
import { References } from '../References'
import { BandLadder } from './BandLadder'
import { earnedBand, stepsForUnknown } from './band-helpers'

/** The answer and its reason: the band, how sure it is, what holds it there, and as what the standard applies. */
export function ResultHeader({ ctx, result }: PartProps) {
  const { text, instrument } = ctx
  const { bands, language, roles } = instrument
  const { band, caps, provisional, score } = result
  if (!band || score === null) return null
  const earned = earnedBand(bands, score)
  const unknown = result.asked - result.answered + result.unsure
  const as = roles.filter(({ id }) => result.roles.includes(id)).map(({ name }) => name)
  return (
    <>
      <div>
        <p class="soft kicker">{text.result}</p>
        <Heading ctx={ctx} class="display" part="heading band" data-band={band.id}>
          {bands[band.index - 1]?.name}
        </Heading>
        {provisional && <small class="chip">{text.provisional}</small>}
        <p class="lead">{bands[band.index - 1]?.meaning}</p>
        {provisional && (
          <p>
            {fill(text.provisionalWhy, { n: unknown, of: result.asked })} {stepsForUnknown(result.gaps)}
          </p>
        )}
      </div>
      <BandBadge band={band.index} note={fill(text.of, { of: band.of })} />
      <BandLadder ctx={ctx} index={band.index} earned={earned} />
      {caps.length > 0 && (
        <div>
          <b>{text.held}</b>
          <ul>
            {caps.map(({ id, reason, references }) => (
              <li key={id} data-cap={id}>
                {reason} <References of={references} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <DescriptionList
        class="facts"
        of={[
          [text.score, formatPercent(score, language)],
          [text.known, fill(text.step, { n: result.asked - unknown, of: result.asked })],
          [text.roles, as.join(text.comma)],
        ]}
      />
    </>
  )
}
