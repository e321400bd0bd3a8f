import { ClauseMap } from './ClauseMap'
import type { ReportProps } from './report-context'
import { WhatIf } from './WhatIf'
import { WhyBand } from './WhyBand'

/**
 * The detailed part of the report: the coverage map, the explanation of the band and the what-if trial. Empty without a
 * band.
 */
export function ReportDetails({ ctx }: ReportProps) {
  const shown = ctx.session.shownResult.value
  if (!shown?.result.band) return null
  return (
    <>
      <ClauseMap ctx={ctx} shown={shown} />
      <WhyBand ctx={ctx} shown={shown} />
      <WhatIf ctx={ctx} shown={shown} />
    </>
  )
}
