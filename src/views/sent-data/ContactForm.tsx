import { signal } from '@preact/signals'
import { Component, createRef } from 'preact'
import type { ContactField, ContactProblem, checkContact, ContactFormValues as Form } from '../../delivery/contact'
import type { LogEntry } from '../../delivery/delivery-log'
import { deliveryTexts } from '../../i18n/en-delivery'
import { fill } from '../../lib/fill'
import { Button } from '../Button'
import type { ScreenProps } from '../props'
import { rendered } from '../rendered'
import { Section } from '../Section'
import { FormField } from './FormField'

interface ContactFormProps extends ScreenProps {
  entries: readonly LogEntry[]
  check: typeof checkContact
  /** The most characters of each field. */
  longest: Readonly<Record<Exclude<ContactField, 'consent'>, number>>
  /** @returns the id of its entry; null where it does not go to a webhook */
  send(form: Form, consent: string): string | null
  resend(id: string): void
}

const EMPTY: Form = { name: '', email: '', organisation: '', message: '', consent: false, trap: '' }

const isOutAt = (stage: LogEntry['state'] | null) => stage === 'delivered' || stage === 'unconfirmed'

/** A form after the result, for those who want an answer. What was typed stays until it has arrived. */
export class ContactForm extends Component<ContactFormProps> {
  form = signal(EMPTY)
  problems = signal<Partial<Record<ContactField, ContactProblem>>>({})
  /** What was handed over: the form as it was, and the id of its entry where it goes to a webhook. */
  sent = signal<{ form: Form; id: string | null } | null>(null)
  summary = createRef<HTMLDivElement>()
  status = createRef<HTMLParagraphElement>()
  wasOut = false
  box = createRef<HTMLFormElement>()

  /** The form is gone, and the key that was pressed with it: what came of it takes the focus. */
  override componentDidUpdate() {
    const isOut = isOutAt(this.stage)
    if (isOut && !this.wasOut) this.status.current?.focus({ preventScroll: true })
    this.wasOut = isOut
  }

  get text() {
    return { ...deliveryTexts, ...this.props.ctx.text }
  }

  get who() {
    return this.props.ctx.options.brandName || this.text.pageOwner
  }

  get consent() {
    return fill(this.text.consent, { who: this.who })
  }

  /** Of what was sent; a message that goes to no webhook has arrived with the event. */
  get stage(): LogEntry['state'] | null {
    const sent = this.sent.value
    if (!sent) return null
    return this.props.entries.find(({ id }) => id === sent.id)?.state ?? 'delivered'
  }

  get isBusy() {
    return this.stage === 'sending' || this.stage === 'waiting'
  }

  set = (field: keyof Form, value: string | boolean) => {
    this.form.value = { ...this.form.peek(), [field]: value }
    // What has been said to be wrong is looked at again with every letter; before that, nobody is interrupted.
    if (Object.keys(this.problems.peek()).length) this.problems.value = this.props.check(this.form.peek())
  }

  submit = async (event: Event) => {
    event.preventDefault()
    if (this.isBusy) return
    const { check, send, resend } = this.props
    const [form, sent] = [this.form.peek(), this.sent.peek()]
    this.problems.value = check(form)
    if (Object.keys(this.problems.peek()).length) {
      await rendered()
      this.summary.current?.focus()
    } else if (sent?.id && sent.form === form) resend(sent.id)
    else this.sent.value = { form, id: send(form, this.consent) }
  }

  /** What came of it, in a sentence. */
  outcome(stage: LogEntry['state']): string {
    const { text } = this
    const told = {
      waiting: text.late,
      sending: text.sending,
      delivered: this.props.ctx.options.webhook ? text.thanks : text.handed,
      unconfirmed: text.perhaps,
      failed: text.lost,
    }
    return told[stage]
  }

  problem(field: ContactField): string {
    const { text, props } = this
    const told = {
      missing: field === 'name' ? text.nameMissing : text.emailMissing,
      email: text.emailWrong,
      long: fill(text.tooLong, { n: props.longest[field as 'name'] }),
      consent: text.consentMissing,
    }
    const problem = this.problems.value[field]
    return problem ? told[problem] : ''
  }

  goTo(field: ContactField) {
    this.box.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus()
  }

  field(name: Exclude<keyof Form, 'consent' | 'trap'>, label: string, more: object = {}) {
    return (
      <FormField
        name={name}
        label={label}
        value={this.form.value[name]}
        problem={this.problem(name)}
        onInput={value => this.set(name, value)}
        {...more}
      />
    )
  }

  render({ ctx }: ContactFormProps) {
    const { text, stage } = this
    const { webhook, privacyUrl } = ctx.options
    const { consent, trap } = this.form.value
    const wrong = Object.keys(this.problems.value) as ContactField[]
    const isOut = isOutAt(stage)
    return (
      <Section ctx={ctx} title={fill(text.contact, { who: this.who })}>
        {!isOut && (
          <form ref={this.box} noValidate onSubmit={this.submit}>
            <p class="soft">
              {webhook ? fill(text.contactGoes, { host: new URL(webhook).host }) : text.contactHanded}{' '}
              {privacyUrl && <a href={privacyUrl}>{text.privacy}</a>}
            </p>
            <div ref={this.summary} tabIndex={-1} role="alert" hidden={!wrong.length}>
              {text.mend}
              {wrong.map(field => (
                <Button kind="link" key={field} action="mend" onClick={() => this.goTo(field)}>
                  {this.problem(field)}
                </Button>
              ))}
            </div>
            {this.field('name', text.name, { autocomplete: 'name' })}
            {this.field('email', text.email, { autocomplete: 'email', kind: 'email' })}
            {this.field('organisation', text.organisation, { autocomplete: 'organization' })}
            {this.field('message', text.message, { kind: 'lines' })}
            <div class="said" aria-hidden="true">
              <label>
                {text.trap}
                <input
                  name="trap"
                  tabIndex={-1}
                  autocomplete="off"
                  value={trap}
                  onInput={event => this.set('trap', event.currentTarget.value)}
                />
              </label>
            </div>
            <label class="choice">
              <input
                type="checkbox"
                name="consent"
                checked={consent}
                aria-invalid={wrong.includes('consent')}
                onChange={event => this.set('consent', event.currentTarget.checked)}
              />
              <span>{this.consent}</span>
            </label>
            <div class="row">
              <button
                type="submit"
                class="primary"
                part="button button-primary"
                data-action="send-contact"
                aria-disabled={this.isBusy}
              >
                {stage === 'failed' ? text.resend : text.send}
              </button>
            </div>
          </form>
        )}
        <p ref={this.status} role="status" tabIndex={-1} class={stage ? 'note' : ''} data-state={stage}>
          {stage && (
            <>
              <i aria-hidden="true" /> {this.outcome(stage)}
            </>
          )}
        </p>
      </Section>
    )
  }
}
