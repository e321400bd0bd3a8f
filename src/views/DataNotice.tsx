import { fillPlaceholders } from '../lib/fill-placeholders'
import { Button } from './Button'
import { PageAdditions } from './PageAdditions'
import type { ScreenProps } from './props'

/** Notice on the start screen: which data will be sent and to which host, with a button to decline. */
export function DataNotice({ ctx }: ScreenProps) {
  const { text, options, isSendingDeclined, setSendingDeclined } = ctx
  const { webhook, webhookAnswers, dataLayer, privacyUrl } = options
  const isDeclined = isSendingDeclined.value
  const sentText =
    webhook && fillPlaceholders(webhookAnswers ? text.goesAll : text.goes, { host: new URL(webhook).host })
  const [action, label] = isDeclined ? ['confirm', text.allow] : ['decline', text.decline]
  return (
    <small class="stays">
      {isDeclined ? text.declined : sentText} {!isDeclined && sentText && <PageAdditions ctx={ctx} />}
      {!sentText || isDeclined || !webhookAnswers ? text.stays : ''} {!isDeclined && dataLayer && text.counted}{' '}
      {privacyUrl && <a href={privacyUrl}>{text.privacy}</a>}{' '}
      {(sentText || dataLayer) && (
        <Button kind="link" action={action} onClick={() => setSendingDeclined(!isDeclined)}>
          {label}
        </Button>
      )}
    </small>
  )
}
