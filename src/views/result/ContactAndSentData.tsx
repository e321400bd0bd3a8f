import { Component } from 'preact'
import { Disclosure } from '../Disclosure'
import { LazyBoundary } from '../LazyBoundary'
import type { ScreenProps } from '../props'

/** What follows every outcome: the form, and what has left the page. */
export class ContactAndSentData extends Component<ScreenProps> {
  override componentDidMount() {
    const { deliveryViews: delivery, options } = this.props.ctx
    if (options.webhook || options.contact === 'optional') delivery.load()
  }

  render({ ctx }: ScreenProps) {
    const { text, options, deliveryViews: delivery, session } = ctx
    const { webhook, contact } = options
    const asks = contact === 'optional'
    return (
      <>
        {/* Who looks at somebody else's result is asked nothing; on trial, what was typed stays. */}
        {asks && !/link|file/.test(`${session.shown.value?.origin}`) && (
          <LazyBoundary ctx={ctx} of={delivery}>
            {({ Contact }) => <Contact ctx={ctx} />}
          </LazyBoundary>
        )}
        <div class="line">
          <Disclosure ctx={ctx} label={text.leaves}>
            {webhook || asks ? (
              <LazyBoundary ctx={ctx} of={delivery}>
                {({ Leaves }) => <Leaves ctx={ctx} />}
              </LazyBoundary>
            ) : (
              <p>
                {text.leavesNothing} {text.stays}
              </p>
            )}
          </Disclosure>
        </div>
      </>
    )
  }
}
