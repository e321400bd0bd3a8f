import { useComputed, useSignal } from '@preact/signals'
import { announce, applyPatch, state } from '../app/store'
import type { DeliveryDiagnosis } from '../hook/diagnose-delivery'
import { createExampleRequest, type ExampleEvent, type ExampleRequest, sendExample } from '../hook/send-example'

/** Labels of the example events. */
const exampleLabels: Record<ExampleEvent, string> = { result: 'A result', contact: 'A contact' }

const outcomes: Record<DeliveryDiagnosis['outcome'], string> = {
  delivered: 'Delivered',
  unconfirmed: 'Unconfirmed',
  failed: 'Failed',
}

/** Address of the demo receiver that `npm start` runs. */
const DEMO_HOOK = `${location.origin}/hook`

/** Sends a recorded example to the partner's webhook on request, and explains the outcome. */
export function WebhookTester() {
  const example = useSignal<ExampleEvent>('result')
  const isSending = useSignal(false)
  const sent = useSignal<{ planned: ExampleRequest; diagnosis: DeliveryDiagnosis } | null>(null)
  // The request stays the same until it is sent, so that exactly what is shown is sent.
  const request = useComputed(() => {
    const { webhook, webhookFormat, webhookReply, webhookAnswers, context } = state.value.options
    const target = { address: `${webhook}`, format: webhookFormat ?? 'simple', reply: webhookReply ?? 'read' } as const
    // Depends on `sent`, so that the next request gets a new id.
    return {
      isFor: sent.value,
      ...createExampleRequest(example.value, target, { context: context ?? {}, answers: webhookAnswers === true }),
    }
  })
  const planned = request.value
  const { webhook } = state.value.options
  if (!webhook)
    return (
      <section class="box" aria-labelledby="tester">
        <h3 id="tester">Try your hook</h3>
        <p>Give its address above, and you can send it a recorded example from here.</p>
        {location.hostname === 'localhost' && (
          <>
            <p>
              You have none yet? <code>npm start</code> comes with one, and <a href="../arrivals/">a page</a> that shows
              what it gets.
            </p>
            <button type="button" onClick={() => applyPatch({ options: { webhook: DEMO_HOOK } })}>
              Take the demo’s own hook
            </button>
          </>
        )}
      </section>
    )
  const { host } = new URL(webhook)
  const sendNow = async () => {
    isSending.value = true
    const diagnosis = await sendExample(planned)
    sent.value = { planned, diagnosis }
    isSending.value = false
    announce(`${outcomes[diagnosis.outcome]}. ${diagnosis.observed}`)
  }
  const isOutdated =
    sent.value && JSON.stringify(requestSettings(planned)) !== JSON.stringify(requestSettings(sent.value.planned))
  return (
    <section class="box" aria-labelledby="tester">
      <h3 id="tester">Try your hook</h3>
      <fieldset class="choices" aria-label="What to send">
        {(Object.keys(exampleLabels) as ExampleEvent[]).map(one => (
          <label key={one}>
            <input
              type="radio"
              name="example"
              checked={example.value === one}
              onChange={() => {
                example.value = one
              }}
            />
            <span>{exampleLabels[one]}</span>
          </label>
        ))}
      </fieldset>
      <p>
        A press of the button sends the recorded example below to <b>{host}</b>, once, exactly as the widget would:{' '}
        <code>POST</code>, <code>{planned.contentType.split(';')[0]}</code>, without cookies. Nobody’s answers are in
        it. Where the answer cannot be read, one bare <code>GET</code> follows, to learn whether {host} can be reached.
        Nothing is sent before.
      </p>
      <details>
        <summary>What is sent</summary>
        <p class="address">
          <code>{planned.address}</code>
        </p>
        <pre>
          <code>{planned.format === 'form' ? planned.body.replaceAll('&', '\n&') : indentJson(planned.body)}</code>
        </pre>
      </details>
      <button
        type="button"
        class="primary"
        aria-disabled={isSending.value}
        onClick={() => isSending.value || sendNow()}
      >
        {isSending.value ? 'Sending…' : `Send the example to ${host}`}
      </button>
      {sent.value && !isSending.value && (
        <div class={`verdict ${sent.value.diagnosis.outcome}`}>
          <h4>{outcomes[sent.value.diagnosis.outcome]}</h4>
          {isOutdated && <p class="hint">You have changed the hook since.</p>}
          <p>{sent.value.diagnosis.observed}</p>
          {sent.value.diagnosis.outcome === 'delivered' && sent.value.planned.address.startsWith(DEMO_HOOK) && (
            <p>
              <a href="../arrivals/">See what has arrived</a>
            </p>
          )}
          <p>
            <b>Why, most likely.</b> {sent.value.diagnosis.cause}
          </p>
          <p>
            <b>What to do.</b>
          </p>
          <ul>
            {sent.value.diagnosis.fixes.map(fix => (
              <li key={fix}>{fix}</li>
            ))}
          </ul>
          <p class="hint">
            Sent as {sent.value.planned.id}. Your own page also has to allow the request: its policy lines stand beside
            the snippet.
          </p>
        </div>
      )}
    </section>
  )
}

/** The settings of a request that the user can change. */
const requestSettings = ({ address, format, reply }: ExampleRequest) => ({ address, format, reply })

const indentJson = (body: string) => JSON.stringify(JSON.parse(body), null, 2)
