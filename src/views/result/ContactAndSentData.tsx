import { Component } from 'preact'
import { Disclosure } from '../Disclosure'
import { LazyBoundary } from '../LazyBoundary'
import type { ScreenProps } from '../props'

/** End of every result screen: the contact form if configured, and a list of the data that was sent from this page. */
export class ContactAndSentData extends Component<ScreenProps> {
  override componentDidMount() {
    const { deliveryViews, options } = this.props.ctx
    if (options.webhook || options.dataLayer || options.contact === 'optional') deliveryViews.load()
  }

  render({ ctx }: ScreenProps) {
    const { text, options, deliveryViews, session } = ctx
    const { webhook, contact, dataLayer } = options
    const hasContactForm = contact === 'optional'
    const origin = session.shownResult.value?.origin
    return (
      <>
        {/* Not for a result from a link or file, which may be another person's. A what-if trial keeps the form's input. */}
        {hasContactForm && !/link|file/.test(`${origin}`) && (
          <LazyBoundary ctx={ctx} resource={deliveryViews}>
            {({ ContactForm }) => <ContactForm ctx={ctx} />}
          </LazyBoundary>
        )}
        <div class="line">
          <Disclosure ctx={ctx} label={text.leaves}>
            {/* The option may be gone, but not what was sent before. */}
            {webhook || dataLayer || hasContactForm || deliveryViews.loaded ? (
              <LazyBoundary ctx={ctx} resource={deliveryViews}>
                {({ SentData }) => <SentData ctx={ctx} />}
              </LazyBoundary>
            ) : (
              <p>
                {origin === 'reload' ? text.leavesNothingSince : text.leavesNothing} {text.stays}
              </p>
            )}
          </Disclosure>
        </div>
      </>
    )
  }
}
