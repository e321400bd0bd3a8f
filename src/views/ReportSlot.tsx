import type { ComponentProps, ComponentType } from 'preact'
import { ErrorBoundary } from './ErrorBoundary'
import type { LazyViews, ScreenProps } from './props'

type ReportViews = LazyViews['full-report']

/** Renders a view of the chunk `full-report`, or nothing until the chunk is loaded. */
export function ReportSlot<Name extends keyof ReportViews>({
  view,
  ...rest
}: { view: Name } & ComponentProps<ReportViews[Name]>) {
  const { ctx } = rest as unknown as ScreenProps
  const View = ctx.fullReport.loaded?.[view] as ComponentType<object> | undefined
  return View ? (
    <ErrorBoundary ctx={ctx}>
      <View {...rest} />
    </ErrorBoundary>
  ) : null
}
