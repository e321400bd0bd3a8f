import type { Gap } from '../../scoring/result'
import { Button } from '../Button'
import { Disclosure } from '../Disclosure'
import type { ResultSectionProps } from '../props'
import { References } from '../References'
import { ReportSlot } from '../ReportSlot'
import { isGapReasonForCap } from './band-helpers'
import { GapDetails } from './GapDetails'

interface GapCardProps extends ResultSectionProps {
  gap: Gap
  /** Rank by importance; 1 is the most important gap. */
  rank: number
}

/** Card of one gap: title, level and references; when expanded, also the first step and the detailed texts. */
export function GapCard({ ctx, result, gap, rank }: GapCardProps) {
  const { session, text, instrument } = ctx
  const { id, level, title, step, references, question } = gap
  const label = (
    <>
      <i class="number">{rank}</i>
      <span>{title}</span>
    </>
  )
  const aside = (
    <small class="meta">
      <span class="cells" aria-hidden="true">
        {[1, 2, 3, 4].map(cell => (
          <i key={cell} class={cell <= (level ?? 0) ? 'on' : ''} />
        ))}
      </span>
      {level === null ? text.levelUnknown : text[`level${level}`]}
      <References references={references} />
      {isGapReasonForCap(instrument, result.caps, gap) && <b>{text.holds}</b>}
    </small>
  )
  return (
    <li class="gap" part="gap" data-gap={id}>
      <Disclosure ctx={ctx} label={label} heading={2} open={rank === 1} aside={aside}>
        <div class="note">
          <b>{text.firstStep}</b>
          <p>{step}</p>
        </div>
        <GapDetails ctx={ctx} question={question} />
        <ReportSlot ctx={ctx} view="Prerequisites" gap={gap} />
        {session.result.value === result && (
          <Button kind="link" action="change" onClick={() => session.changeAnswer(question)}>
            {text.change}
          </Button>
        )}
      </Disclosure>
    </li>
  )
}
