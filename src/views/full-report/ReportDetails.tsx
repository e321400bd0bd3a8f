import { ClauseMap } from './ClauseMap'
import type { ReportProps } from './report-context'
import { WhatIf } from './WhatIf'
import { WhyBand } from './WhyBand'

/** Where each clause stands, how the band came about, and how it would move. */
export function ReportDetails({ ctx }: ReportProps) {
  const shown = ctx.session.shown.value
  if (!shown?.result.band) return null
  return (
    <>
      <ClauseMap ctx={ctx} shown={shown} />
      <WhyBand ctx={ctx} shown={shown} />
      <WhatIf ctx={ctx} shown={shown} />
    </>
  )
}
