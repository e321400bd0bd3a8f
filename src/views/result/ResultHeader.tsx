import { fillPlaceholders } from '../../lib/fill-placeholders'
import { BandBadge } from '../BandBadge'
import { DescriptionList } from '../DescriptionList'
import { formatPercent } from '../format-percent'
import { Heading } from '../Heading'
import type { ResultSectionProps } from '../props'
import { References } from '../References'
import { BandLadder } from './BandLadder'
import { bandEarnedByScore, firstStepsForUnknownLevels } from './band-helpers'

/**
 * Header of the result: the band and its meaning, whether it is provisional, the caps, the score and the visitor's
 * roles.
 */
export function ResultHeader({ ctx, result }: ResultSectionProps) {
  const { text, instrument } = ctx
  const { bands, language, roles } = instrument
  const { band, caps, provisional, score } = result
  if (!band || score === null) return null
  const earned = bandEarnedByScore(bands, score)
  const unknownCount = result.asked - result.answered + result.unsure
  const roleNames = roles.filter(({ id }) => result.roles.includes(id)).map(({ name }) => name)
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
            {fillPlaceholders(text.provisionalWhy, { n: unknownCount, of: result.asked })}{' '}
            {firstStepsForUnknownLevels(result.gaps)}
          </p>
        )}
      </div>
      <BandBadge band={band.index} label={fillPlaceholders(text.of, { of: band.of })} />
      <BandLadder ctx={ctx} index={band.index} earned={earned} />
      {caps.length > 0 && (
        <div>
          <b>{text.held}</b>
          <ul>
            {caps.map(({ id, reason, references }) => (
              <li key={id} data-cap={id}>
                {reason} <References references={references} />
              </li>
            ))}
          </ul>
        </div>
      )}
      <DescriptionList
        class="facts"
        items={[
          [text.score, formatPercent(score, language)],
          [text.known, fillPlaceholders(text.step, { n: result.asked - unknownCount, of: result.asked })],
          [text.roles, roleNames.join(text.comma)],
        ]}
      />
    </>
  )
}
