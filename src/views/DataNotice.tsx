import { fill } from '../lib/fill'
import { Button } from './Button'
import type { ScreenProps } from './props'

/** In a sentence, what will leave the page and where to; and the way to decline it. */
export function DataNotice({ ctx: { session, text, options } }: ScreenProps) {
  const { webhook, webhookAnswers, dataLayer, privacyUrl } = options
  const declined = session.declined.value
  const goes = webhook && fill(webhookAnswers ? text.goesAll : text.goes, { host: new URL(webhook).host })
  const [action, label] = declined ? ['confirm', text.allow] : ['decline', text.decline]
  return (
    <small class="stays">
      {declined ? text.declined : goes} {!goes || declined || !webhookAnswers ? text.stays : ''}{' '}
      {!declined && dataLayer && text.counted} {privacyUrl && <a href={privacyUrl}>{text.privacy}</a>}{' '}
      {(goes || dataLayer) && (
        <Button kind="link" action={action} onClick={() => session.decline(!declined)}>
          {label}
        </Button>
      )}
    </small>
  )
}
