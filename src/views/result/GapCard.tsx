import type { Gap } from '../../scoring/result'
import { Button } from '../Button'
import { Disclosure } from '../Disclosure'
import type { PartProps } from '../props'
import { References } from '../References'
import { ReportSlot } from '../ReportSlot'
import { isHoldingBand } from './band-helpers'
import { GapDetails } from './GapDetails'

interface GapCardProps extends PartProps {
  gap: Gap
  /** 1 is the most important. */
  place: number
}

/** One gap: what falls short and how far it is; opened, the first step and what the long texts know. */
export function GapCard({ ctx, result, gap, place }: GapCardProps) {
  const { session, text, instrument } = ctx
  const { id, level, title, step, references, question } = gap
  const label = (
    <>
      <i class="number">{place}</i>
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
      <References of={references} />
      {isHoldingBand(instrument, result.caps, gap) && <b>{text.holds}</b>}
    </small>
  )
  return (
    <li class="gap" part="gap" data-gap={id}>
      <Disclosure ctx={ctx} label={label} heading={2} open={place === 1} aside={aside}>
        <div class="note">
          <b>{text.firstStep}</b>
          <p>{step}</p>
        </div>
        <GapDetails ctx={ctx} question={question} />
        <ReportSlot ctx={ctx} part="Basis" gap={gap} />
        {session.result.value === result && (
          <Button kind="link" action="change" onClick={() => session.change(question)}>
            {text.change}
          </Button>
        )}
      </Disclosure>
    </li>
  )
}
