import { Component } from 'preact'
import { Awaited } from '../Awaited'
import { Fold } from '../Fold'
import type { ScreenProps } from '../props'

/** What follows every outcome: the form, and what has left the page. */
export class Afterwards extends Component<ScreenProps> {
  override componentDidMount() {
    const { delivery, options } = this.props.app
    if (options.webhook || options.contact === 'optional') delivery.load()
  }

  render({ app }: ScreenProps) {
    const { text, options, delivery, session } = app
    const { webhook, contact } = options
    const asks = contact === 'optional'
    return (
      <>
        {/* Who looks at somebody else's result is asked nothing; on trial, what was typed stays. */}
        {asks && !/link|file/.test(`${session.shown.value?.origin}`) && (
          <Awaited app={app} of={delivery}>
            {({ Contact }) => <Contact app={app} />}
          </Awaited>
        )}
        <div class="line">
          <Fold app={app} label={text.leaves}>
            {webhook || asks ? (
              <Awaited app={app} of={delivery}>
                {({ Leaves }) => <Leaves app={app} />}
              </Awaited>
            ) : (
              <p>
                {text.leavesNothing} {text.stays}
              </p>
            )}
          </Fold>
        </div>
      </>
    )
  }
}
