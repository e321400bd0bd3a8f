import type { Gap } from '../../scoring/result'
import { Fold } from '../Fold'
import { Icon } from '../Icon'
import { References } from '../References'
import type { PartProps } from './part'
import { holdsBand } from './reading'
import { Why } from './Why'

interface GapCardProps extends PartProps {
  gap: Gap
  /** 1 is the most important. */
  place: number
}

/** One gap: what falls short and how far it is; opened, the first step and what the long texts know. */
export function GapCard({ app, result, gap, place }: GapCardProps) {
  const { session, words } = app
  const text = words.value
  const label = (
    <>
      <i>{place}</i>
      <span>{gap.title}</span>
    </>
  )
  const aside = (
    <div class="meta">
      <span class="cells" aria-hidden="true">
        {[1, 2, 3, 4].map(cell => (
          <i key={cell} class={gap.level !== null && cell <= gap.level ? 'on' : undefined} />
        ))}
      </span>
      <span>{gap.level === null ? text.levelUnknown : text[`level${gap.level}`]}</span>
      <References of={gap.references} />
      {holdsBand(session.instrument.value, result.caps, gap) && (
        <span class="holds">
          <Icon name="stop" />
          {text.holds}
        </span>
      )}
    </div>
  )
  return (
    <li class={gap.level === null ? 'gap unknown' : 'gap'} part="gap" data-gap={gap.id}>
      <Fold app={app} label={label} heading={2} open={place === 1} aside={aside}>
        <div class="first-step">
          <b>{text.firstStep}</b>
          <p>{gap.step}</p>
        </div>
        <Why app={app} question={gap.question} />
        <button type="button" class="link" data-action="change" onClick={() => session.change(gap.question)}>
          {text.change}
        </button>
      </Fold>
    </li>
  )
}
