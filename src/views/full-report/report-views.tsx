import type { ComponentType } from 'preact'
import type { LazyViews, ScreenProps, ViewContext } from '../props'
import { ExportPanel } from './export/ExportPanel'
import { OpenFile } from './export/OpenFile'
import { NextBand } from './NextBand'
import { OpenedLink } from './OpenedLink'
import { Prerequisites } from './Prerequisites'
import { ReportDetails } from './ReportDetails'
import { ResultSource } from './ResultSource'
import { createReportContext, type ReportContext, type ReportProps } from './report-context'
import type { ReportTools } from './report-tools'

/** Creates the views of the full report, which the check renders by name. The views use the given tools. */
export function createReportViews(tools: ReportTools): LazyViews['full-report'] {
  const contexts = new WeakMap<ViewContext, ReportContext>()
  const contextOf = (ctx: ViewContext) => {
    const reportContext = contexts.get(ctx) ?? createReportContext(ctx, tools)
    contexts.set(ctx, reportContext)
    return reportContext
  }
  /** Wraps a view so that it receives the context of the full report instead of the view context. */
  const withReportContext =
    <Props extends ReportProps>(View: ComponentType<Props>) =>
    ({ ctx, ...rest }: Omit<Props, 'ctx'> & ScreenProps) => (
      <View {...({ ...rest, ctx: contextOf(ctx) } as unknown as Props)} />
    )
  return {
    OpenedLink: withReportContext(OpenedLink),
    ResultSource: withReportContext(ResultSource),
    Prerequisites: withReportContext(Prerequisites),
    NextBand: withReportContext(NextBand),
    ReportDetails: withReportContext(ReportDetails),
    ExportPanel: withReportContext(ExportPanel),
    OpenFile: withReportContext(OpenFile),
  }
}
