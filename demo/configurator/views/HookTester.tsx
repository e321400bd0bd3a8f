import { useComputed, useSignal } from '@preact/signals'
import { put, say, state } from '../app/store'
import type { Verdict } from '../hook/judge'
import { type Example, type Planned, plan, send } from '../hook/tester'

const named: Record<Example, string> = { result: 'A result', contact: 'A contact' }

const outcomes: Record<Verdict['outcome'], string> = {
  delivered: 'Delivered',
  unconfirmed: 'Unconfirmed',
  failed: 'Failed',
}

/** What `npm start` comes with. */
const DEMO_HOOK = `${location.origin}/hook`

/** Sends a recorded example to the real hook when asked, and tells what the widget would see. */
export function HookTester() {
  const example = useSignal<Example>('result')
  const isSending = useSignal(false)
  const sent = useSignal<{ planned: Planned; verdict: Verdict } | null>(null)
  // One message until it is sent, so that what is shown is what goes.
  const now = useComputed(() => {
    const { webhook, webhookFormat, webhookReply, webhookAnswers, context } = state.value.options
    const to = { address: `${webhook}`, format: webhookFormat ?? 'simple', reply: webhookReply ?? 'read' } as const
    // Sent, it is used up: the next one has another id.
    return {
      isFor: sent.value,
      ...plan(example.value, to, { context: context ?? {}, answers: webhookAnswers === true }),
    }
  })
  const planned = now.value
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
            <button type="button" onClick={() => put({ options: { webhook: DEMO_HOOK } })}>
              Take the demo’s own hook
            </button>
          </>
        )}
      </section>
    )
  const { host } = new URL(webhook)
  const go = async () => {
    isSending.value = true
    const verdict = await send(planned)
    sent.value = { planned, verdict }
    isSending.value = false
    say(`${outcomes[verdict.outcome]}. ${verdict.seen}`)
  }
  const isOld = sent.value && JSON.stringify(pick(planned)) !== JSON.stringify(pick(sent.value.planned))
  return (
    <section class="box" aria-labelledby="tester">
      <h3 id="tester">Try your hook</h3>
      <fieldset class="choices" aria-label="What to send">
        {(Object.keys(named) as Example[]).map(one => (
          <label key={one}>
            <input
              type="radio"
              name="example"
              checked={example.value === one}
              onChange={() => {
                example.value = one
              }}
            />
            <span>{named[one]}</span>
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
          <code>{planned.format === 'form' ? planned.body.replaceAll('&', '\n&') : pretty(planned.body)}</code>
        </pre>
      </details>
      <button type="button" class="primary" aria-disabled={isSending.value} onClick={() => isSending.value || go()}>
        {isSending.value ? 'Sending…' : `Send the example to ${host}`}
      </button>
      {sent.value && !isSending.value && (
        <div class={`verdict ${sent.value.verdict.outcome}`}>
          <h4>{outcomes[sent.value.verdict.outcome]}</h4>
          {isOld && <p class="hint">You have changed the hook since.</p>}
          <p>{sent.value.verdict.seen}</p>
          {sent.value.verdict.outcome === 'delivered' && sent.value.planned.address.startsWith(DEMO_HOOK) && (
            <p>
              <a href="../arrivals/">See what has arrived</a>
            </p>
          )}
          <p>
            <b>Why, most likely.</b> {sent.value.verdict.cause}
          </p>
          <p>
            <b>What to do.</b>
          </p>
          <ul>
            {sent.value.verdict.mends.map(mend => (
              <li key={mend}>{mend}</li>
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

const pick = ({ address, format, reply }: Planned) => ({ address, format, reply })

const pretty = (body: string) => JSON.stringify(JSON.parse(body), null, 2)
