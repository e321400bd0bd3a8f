import { signal } from '@preact/signals'
import { Component, createRef } from 'preact'
import type {
  Agreement,
  ContactField,
  ContactProblem,
  ContactFormValues as Form,
  validateContactForm,
} from '../../delivery/contact'
import type { DeliveryLogEntry } from '../../delivery/delivery-log'
import { deliveryTexts } from '../../i18n/en-delivery'
import { fillPlaceholders } from '../../lib/fill-placeholders'
import { Button } from '../Button'
import { PageAdditions } from '../PageAdditions'
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
  /** Sends the form, or hands it to the page; returns the id of the log entry. */
  send(form: Form, agreement: Agreement): string
  /** Sends the request with this id again. */
  resend(id: string): void
  /** Deletes all requests that wait or could be sent again. */
  discard(): void
}

const EMPTY: Form = { name: '', email: '', organisation: '', message: '', consent: false, trap: '' }

/** Whether the form has left, as far as known, so that the form is hidden. */
const isSentState = (state: FormState | null) => state === 'delivered' || state === 'unconfirmed' || state === 'handed'

/** State of the sent form. `trapped`: it was not sent, because the hidden field was filled in. */
type FormState = DeliveryLogEntry['state'] | 'trapped'

/** Contact form after the result. The typed text stays in the form until it is delivered. */
export class ContactForm extends Component<ContactFormProps> {
  form = signal(EMPTY)
  problems = signal<Partial<Record<ContactField, ContactProblem>>>({})
  /** The form that was sent, with the agreement and the id of its log entry; `null` before sending. */
  sent = signal<{ form: Form; agreement: Agreement; id: string } | null>(null)
  /** What the visitor has agreed to by ticking the checkbox, in the words that they saw. */
  agreement = signal<Agreement | null>(null)
  /** Whether the form was held back because the hidden field was filled in. */
  isTrapped = signal(false)
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

  /** The visitor's agreement, unless other words stand beside the checkbox now: those they have not agreed to. */
  get currentAgreement() {
    return this.agreement.value?.text === this.consent ? this.agreement.value : null
  }

  /** The form's values, as they are validated. */
  get values(): Form {
    return { ...this.form.value, consent: this.currentAgreement !== null }
  }

  /** State of the sent form; `null` before sending, and after the visitor took the message back. */
  get deliveryState(): FormState | null {
    const sent = this.sent.value
    if (this.isTrapped.value) return 'trapped'
    return this.props.entries.find(({ id }) => id === sent?.id)?.state ?? null
  }

  get isBusy() {
    return this.deliveryState === 'sending' || this.deliveryState === 'waiting'
  }

  setField = (field: keyof Form, value: string) => {
    this.form.value = { ...this.form.peek(), [field]: value }
    this.checkAgain()
  }

  setAgreed = (isAgreed: boolean) => {
    this.agreement.value = isAgreed ? { text: this.consent, at: Date.now() } : null
    this.checkAgain()
  }

  /** Once problems are shown, the form is validated at every keystroke; before that, typing is not interrupted. */
  checkAgain() {
    if (Object.keys(this.problems.peek()).length) this.problems.value = this.props.check(this.values)
  }

  submit = async (event: Event) => {
    event.preventDefault()
    if (this.isBusy) return
    const { check, send, resend } = this.props
    const [form, sent, agreement] = [this.form.peek(), this.sent.peek(), this.currentAgreement]
    this.problems.value = check(this.values)
    if (!agreement || Object.keys(this.problems.peek()).length) {
      await waitForRender()
      this.summary.current?.focus()
    } else if (form.trap && !this.isTrapped.peek()) {
      // A bot does not press again. An extension that fills in the field each time must not lose the message.
      this.form.value = { ...form, trap: '' }
      this.isTrapped.value = true
    } else {
      this.isTrapped.value = false
      const isUnchanged = sent && sent.form === form && sent.agreement === agreement
      if (isUnchanged && /failed|unconfirmed/.test(`${this.deliveryState}`)) resend(sent.id)
      else this.sent.value = { form, agreement, id: send(form, agreement) }
    }
  }

  /** Returns the status message for a state. */
  statusText(state: FormState): string {
    const { text } = this
    const { webhook } = this.props.ctx.options
    const messages = {
      waiting: text.late,
      sending: text.sending,
      delivered: text.thanks,
      handed: text.handed,
      unconfirmed: text.perhaps,
      failed: text.lost,
      stopped: fillPlaceholders(text.kept, { host: webhook ? new URL(webhook).host : '' }),
      trapped: fillPlaceholders(text.trapped, { send: text.send }),
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
    const { trap } = this.form.value
    const sentId = this.sent.value?.id
    const invalidFields = Object.keys(this.problems.value) as ContactField[]
    const isSent = isSentState(state)
    return (
      <Section ctx={ctx} title={fillPlaceholders(text.contact, { who: this.recipient })}>
        {!isSent && (
          <form ref={this.formElement} noValidate onSubmit={this.submit}>
            <p class="soft">
              {webhook ? fillPlaceholders(text.contactGoes, { host: new URL(webhook).host }) : text.contactHanded}{' '}
              {webhook && <PageAdditions ctx={ctx} />}
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
                checked={this.currentAgreement !== null}
                aria-invalid={invalidFields.includes('consent')}
                onChange={event => this.setAgreed(event.currentTarget.checked)}
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
        {state === 'unconfirmed' && sentId && (
          <Button kind="link" action="resend" onClick={() => this.props.resend(sentId)}>
            {text.resend}
          </Button>
        )}
        {state === 'waiting' && (
          <Button kind="link" action="cancel" onClick={this.props.discard}>
            {text.erase}
          </Button>
        )}
      </Section>
    )
  }
}
