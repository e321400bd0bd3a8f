import type { ComponentChildren } from 'preact'
import type { Details } from '../instrument/details'
import type { ScreenProps } from './props'

/** Shows what the long texts hold once they have come; till then that they are coming, or that they cannot be had. */
export function LongText({ app, children }: ScreenProps & { children: (details: Details) => ComponentChildren }) {
  const { busy, unavailable, try: again } = app.words.value
  const state = app.later.state.value
  if (state === 'failed')
    return (
      <p class="soft">
        {unavailable}{' '}
        <button type="button" class="link" data-action="try" onClick={app.later.load}>
          {again}
        </button>
      </p>
    )
  return <>{state && state !== 'busy' ? children(state) : <p class="soft busy">{busy}</p>}</>
}
