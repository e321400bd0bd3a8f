import { fillPlaceholders } from '../lib/fill-placeholders'
import type { ScreenProps } from './props'

/** Sentence that names what the page adds to each message to the webhook; nothing if it adds nothing. */
export function PageAdditions({ ctx: { text, options } }: ScreenProps) {
  const names = Object.keys(options.context ?? {})
  if (options.utm) names.push(text.campaign)
  return <>{names[0] && `${fillPlaceholders(text.along, { names: names.join(text.comma) })} `}</>
}
