import type { ReadLink } from '../../report/result-link'
import type { ReportContext } from './report-context'

/** What the link in the page's address says; null where there is none. */
export function readSharedLink({ link, tools, scorer }: ReportContext): ReadLink | null {
  return link.value ? tools.readLink(scorer, link.value) : null
}
