import type { ComponentChildren } from 'preact'
import type { LazyResource } from '../lib/lazy-resource'
import { Button } from './Button'
import { ErrorBoundary } from './ErrorBoundary'
import type { ScreenProps } from './props'

interface LazyBoundaryProps<T> extends ScreenProps {
  resource: LazyResource<T>
  /** Renders the loaded content. */
  children: (loaded: T) => ComponentChildren
}

/**
 * Shows lazily loaded content; a loading message while it loads; a message with a retry button if loading failed; nothing
 * before `resource.load()` is called.
 */
export function LazyBoundary<T>({ ctx, resource, children }: LazyBoundaryProps<T>) {
  const { text } = ctx
  if (resource.loaded) return <ErrorBoundary ctx={ctx}>{children(resource.loaded)}</ErrorBoundary>
  const state = resource.state.value
  if (!state) return null
  const hasFailed = state === 'failed'
  return (
    <p class="soft row" role="status">
      {hasFailed ? text.unavailable : text.busy}{' '}
      {hasFailed && (
        <Button kind="link" action="try" onClick={resource.load}>
          {text.try}
        </Button>
      )}
    </p>
  )
}
