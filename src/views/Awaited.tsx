import type { ComponentChildren } from 'preact'
import { Button } from './Button'
import { Contained } from './Contained'
import type { Later } from './later'
import type { ScreenProps } from './props'

interface AwaitedProps<T> extends ScreenProps {
  of: Later<T>
  children: (loaded: T) => ComponentChildren
}

/** Shows what a later file holds once it has come; till then that it is coming, or that it cannot be had. */
export function Awaited<T>({ app, of, children }: AwaitedProps<T>) {
  const { text } = app
  if (of.value) return <Contained app={app}>{children(of.value)}</Contained>
  const failed = of.state.value === 'failed'
  return (
    <p class="soft row" role="status">
      {failed ? text.unavailable : text.busy}{' '}
      {failed && (
        <Button kind="link" action="try" onClick={of.load}>
          {text.try}
        </Button>
      )}
    </p>
  )
}
