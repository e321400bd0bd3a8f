import { ClauseMap } from './ClauseMap'
import type { DeepProps } from './deep'
import { Trial } from './Trial'
import { WhyBand } from './WhyBand'

/** Where each clause stands, how the band came about, and how it would move. */
export function Detail({ app }: DeepProps) {
  const shown = app.session.shown.value
  if (!shown?.result.band) return null
  return (
    <>
      <ClauseMap app={app} shown={shown} />
      <WhyBand app={app} shown={shown} />
      <Trial app={app} shown={shown} />
    </>
  )
}
