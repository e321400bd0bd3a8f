import { signal } from '@preact/signals'
import { Component, createRef } from 'preact'
import type {
  ContactField,
  ContactProblem,
  ContactFormValues as Form,
  validateContactForm,
} from '../../delivery/contact'
import type { DeliveryLogEntry } from '../../delivery/delivery-log'
import { deliveryTexts } from '../../i18n/en-delivery'
import { fillPlaceholders } from '../../lib/fill-placeholders'
import { Button } from '../Button'
import type { ScreenProps } from '../props'
import { Section } from '../Section'
import { waitForRender } from '../wait-for-render'
import { FormField } from './FormField'

interface ContactFormProps extends ScreenProps {
  /** Log of the requests to the webhook. */
  entries: readonly DeliveryLogEntry[]
  /** Validates the form; returns the problems by field. */
  check: typeof validateContactForm
  /** Maximum number of characters of each field. */
  maxLengths: Readonly<Record<Exclude<ContactField, 'consent'>, number>>
  /**
   * Sends the form.
   *
   * @param consent the sentence that the visitor agreed to
   * @returns the id of the log entry; `null` if no webhook is configured
   */
  send(form: Form, consent: string): string | null
  /** Sends the request with this id again. */
  resend(id: string): void
}

const EMPTY: Form = { name: '', email: '', organisation: '', message: '', consent: false, trap: '' }

/** Whether the form was delivered, as far as known, so that the form is hidden. */
const isSentState = (state: DeliveryLogEntry['state'] | null) => state === 'delivered' || state === 'unconfirmed'

/** Contact form after the result. The typed text stays in the form until it is delivered. */
export class ContactForm extends Component<ContactFormProps> {
  form = signal(EMPTY)
  problems = signal<Partial<Record<ContactField, ContactProblem>>>({})
  /** The form that was sent, with the id of its log entry (`null` without a webhook); `null` before sending. */
  sent = signal<{ form: Form; id: string | null } | null>(null)
  /** The list of problems above the form. */
  summary = createRef<HTMLDivElement>()
  status = createRef<HTMLParagraphElement>()
  /** Whether the form was already sent at the last update. */
  wasSent = false
  formElement = createRef<HTMLFormElement>()

  /** Moves the focus to the status message once the form is sent, because the form and its pressed button are gone. */
  override componentDidUpdate() {
    const isSent = isSentState(this.deliveryState)
    if (isSent && !this.wasSent) this.status.current?.focus({ preventScroll: true })
    this.wasSent = isSent
  }

  get text() {
    return { ...deliveryTexts, ...this.props.ctx.text }
  }

  /** Name of the recipient. */
  get recipient() {
    return this.props.ctx.options.brandName || this.text.pageOwner
  }

  /** The sentence that the visitor agrees to. */
  get consent() {
    return fillPlaceholders(this.text.consent, { who: this.recipient })
  }

  /**
   * State of the sent form; `null` before sending. Without a webhook, the form is delivered by the DOM event at once.
   */
  get deliveryState(): DeliveryLogEntry['state'] | null {
    const sent = this.sent.value
    if (!sent) return null
    return this.props.entries.find(({ id }) => id === sent.id)?.state ?? 'delivered'
  }

  get isBusy() {
    return this.deliveryState === 'sending' || this.deliveryState === 'waiting'
  }

  setField = (field: keyof Form, value: string | boolean) => {
    this.form.value = { ...this.form.peek(), [field]: value }
    // Once problems are shown, the form is validated at every keystroke; before that, typing is not interrupted.
    if (Object.keys(this.problems.peek()).length) this.problems.value = this.props.check(this.form.peek())
  }

  submit = async (event: Event) => {
    event.preventDefault()
    if (this.isBusy) return
    const { check, send, resend } = this.props
    const [form, sent] = [this.form.peek(), this.sent.peek()]
    this.problems.value = check(form)
    if (Object.keys(this.problems.peek()).length) {
      await waitForRender()
      this.summary.current?.focus()
    } else if (sent?.id && sent.form === form) resend(sent.id)
    else this.sent.value = { form, id: send(form, this.consent) }
  }

  /** Returns the status message for a state. */
  statusText(state: DeliveryLogEntry['state']): string {
    const { text } = this
    const messages = {
      waiting: text.late,
      sending: text.sending,
      delivered: this.props.ctx.options.webhook ? text.thanks : text.handed,
      unconfirmed: text.perhaps,
      failed: text.lost,
    }
    return messages[state]
  }

  /** Returns the sentence about the problem of a field; empty if the field is valid. */
  problemText(field: ContactField): string {
    const { text, props } = this
    const messages = {
      missing: field === 'name' ? text.nameMissing : text.emailMissing,
      email: text.emailWrong,
      long: fillPlaceholders(text.tooLong, { n: props.maxLengths[field as 'name'] }),
      consent: text.consentMissing,
    }
    const problem = this.problems.value[field]
    return problem ? messages[problem] : ''
  }

  /** Moves the focus to a field. */
  focusField(field: ContactField) {
    this.formElement.current?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus()
  }

  /** Renders one text field of the form. */
  field(name: Exclude<keyof Form, 'consent' | 'trap'>, label: string, props: object = {}) {
    return (
      <FormField
        name={name}
        label={label}
        value={this.form.value[name]}
        problem={this.problemText(name)}
        onInput={value => this.setField(name, value)}
        {...props}
      />
    )
  }

  render({ ctx }: ContactFormProps) {
    const { text, deliveryState: state } = this
    const { webhook, privacyUrl } = ctx.options
    const { consent, trap } = this.form.value
    const invalidFields = Object.keys(this.problems.value) as ContactField[]
    const isSent = isSentState(state)
    return (
      <Section ctx={ctx} title={fillPlaceholders(text.contact, { who: this.recipient })}>
        {!isSent && (
          <form ref={this.formElement} noValidate onSubmit={this.submit}>
            <p class="soft">
              {webhook ? fillPlaceholders(text.contactGoes, { host: new URL(webhook).host }) : text.contactHanded}{' '}
              {privacyUrl && <a href={privacyUrl}>{text.privacy}</a>}
            </p>
            <div ref={this.summary} tabIndex={-1} role="alert" hidden={!invalidFields.length}>
              {text.mend}
              {invalidFields.map(field => (
                <Button kind="link" key={field} action="mend" onClick={() => this.focusField(field)}>
                  {this.problemText(field)}
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
                  onInput={event => this.setField('trap', event.currentTarget.value)}
                />
              </label>
            </div>
            <label class="choice">
              <input
                type="checkbox"
                name="consent"
                checked={consent}
                aria-invalid={invalidFields.includes('consent')}
                onChange={event => this.setField('consent', event.currentTarget.checked)}
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
                {state === 'failed' ? text.resend : text.send}
              </button>
            </div>
          </form>
        )}
        <p ref={this.status} role="status" tabIndex={-1} class={state ? 'note' : ''} data-state={state}>
          {state && <i aria-hidden="true" />} {state && this.statusText(state)}
        </p>
      </Section>
    )
  }
}
