import { fill } from '../../lib/fill'
import { Dial } from '../Dial'
import { percent } from '../format'
import { Heading } from '../Heading'
import { Pairs } from '../Pairs'
import type { PartProps } from '../props'
import { References } from '../References'
import { Ladder } from './Ladder'
import { earnedBand, whomToAsk } from './reading'

/** The answer and its reason: the band, how sure it is, what holds it there, and as what the standard applies. */
export function Face({ app, result }: PartProps) {
  const { text, instrument } = app
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
        <Heading app={app} class="display" part="heading band" data-band={band.id}>
          {bands[band.index - 1]?.name}
        </Heading>
        {provisional && <small class="chip">{text.provisional}</small>}
        <p class="lead">{bands[band.index - 1]?.meaning}</p>
        {provisional && (
          <p>
            {fill(text.provisionalWhy, { n: unknown, of: result.asked })} {whomToAsk(result.gaps)}
          </p>
        )}
      </div>
      <Dial band={band.index} note={fill(text.of, { of: band.of })} />
      <Ladder app={app} index={band.index} earned={earned} />
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
      <Pairs
        class="facts"
        of={[
          [text.score, percent(score, language)],
          [text.known, fill(text.step, { n: result.asked - unknown, of: result.asked })],
          [text.roles, as.join(text.comma)],
        ]}
      />
    </>
  )
}
