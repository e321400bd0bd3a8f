import type { ComponentChildren } from 'preact'
import { Button } from './Button'
import { ErrorBoundary } from './ErrorBoundary'
import type { LazyResource } from './lazy-resource'
import type { ScreenProps } from './props'

interface LazyBoundaryProps<T> extends ScreenProps {
  of: LazyResource<T>
  children: (loaded: T) => ComponentChildren
}

/** Shows what a later file holds once it has come; till then that it is coming, or that it cannot be had. */
export function LazyBoundary<T>({ ctx, of, children }: LazyBoundaryProps<T>) {
  const { text } = ctx
  if (of.value) return <ErrorBoundary ctx={ctx}>{children(of.value)}</ErrorBoundary>
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
