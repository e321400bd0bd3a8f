import type { LinkReading } from '../../report/link'
import type { DeepStage } from './deep'

/** What the link in the page's address says; null where there is none. */
export function linkReading({ link, tools, scorer }: DeepStage): LinkReading | null {
  return link.value ? tools.readLink(scorer, link.value) : null
}
