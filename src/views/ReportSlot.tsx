import type { ComponentProps, ComponentType } from 'preact'
import { ErrorBoundary } from './ErrorBoundary'
import type { LazyViews, ScreenProps } from './props'

type Views = LazyViews['full-report']
type Part = keyof Views

/** A part of a screen that comes in a later file; nothing till then. */
export function ReportSlot<Name extends Part>({ part, ...rest }: { part: Name } & ComponentProps<Views[Name]>) {
  const View = (rest as unknown as ScreenProps).ctx.fullReport.value?.[part] as ComponentType<object> | undefined
  return View ? (
    <ErrorBoundary ctx={(rest as unknown as ScreenProps).ctx}>
      <View {...rest} />
    </ErrorBoundary>
  ) : null
}
