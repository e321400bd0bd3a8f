import type { DecodedLink } from '../../report/result-link'
import type { ReportContext } from './report-context'

/** Decodes the shared result link in the page's address; `null` if the address has none. */
export function decodeSharedLink({ resultLink, tools, scorer }: ReportContext): DecodedLink | null {
  return resultLink.value ? tools.readLink(scorer, resultLink.value) : null
}
