import type { ComponentChildren } from 'preact'
import type { Details } from '../instrument/details'
import { Button } from './Button'
import type { ScreenProps } from './props'

/** Shows what the long texts hold once they have come; till then that they are coming, or that they cannot be had. */
export function LongText({ app, children }: ScreenProps & { children: (details: Details) => ComponentChildren }) {
  const { text, later } = app
  const state = later.state.value
  if (state && typeof state === 'object') return <>{children(state)}</>
  return (
    <p class="soft" role="status">
      {state === 'failed' ? text.unavailable : text.busy}{' '}
      {state === 'failed' && (
        <Button kind="link" action="try" onClick={later.load}>
          {text.try}
        </Button>
      )}
    </p>
  )
}
