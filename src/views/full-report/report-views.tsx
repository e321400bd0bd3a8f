import type { ComponentType } from 'preact'
import type { LazyViews, ScreenProps, ViewContext } from '../props'
import { ExportPanel } from './export/ExportPanel'
import { OpenFile } from './export/OpenFile'
import { NextBand } from './NextBand'
import { OpenedLink } from './OpenedLink'
import { Prerequisites } from './Prerequisites'
import { ReportDetails } from './ReportDetails'
import { ResultSource } from './ResultSource'
import { type ReportContext, type ReportProps, withReport } from './report-context'
import type { ReportTools } from './tools'

/** The views, with the tools in their hands. */
export function createReportViews(tools: ReportTools): LazyViews['full-report'] {
  const stages = new WeakMap<ViewContext, ReportContext>()
  const of = (ctx: ViewContext) => {
    const stage = stages.get(ctx) ?? withReport(ctx, tools)
    stages.set(ctx, stage)
    return stage
  }
  const deep =
    <Props extends ReportProps>(View: ComponentType<Props>) =>
    ({ ctx, ...rest }: Omit<Props, 'ctx'> & ScreenProps) => (
      <View {...({ ...rest, ctx: of(ctx) } as unknown as Props)} />
    )
  return {
    Opened: deep(OpenedLink),
    Origin: deep(ResultSource),
    Basis: deep(Prerequisites),
    Up: deep(NextBand),
    Detail: deep(ReportDetails),
    TakeAway: deep(ExportPanel),
    OpenFile: deep(OpenFile),
  }
}
