import { Component } from 'preact'
import { Awaited } from './Awaited'
import { Button } from './Button'
import { Deep } from './Deep'
import { Frame } from './Frame'
import type { ScreenProps } from './props'

/** In place of the check, while the page's address carries a result: what opens it comes in a later file. */
export class Opening extends Component<ScreenProps> {
  override componentDidMount() {
    this.props.app.depth.load()
  }

  render({ app }: ScreenProps) {
    const { depth, text, link } = app
    if (depth.value) return <Deep app={app} part="Opened" />
    return (
      <Frame app={app} screen="loading">
        <Awaited app={app} of={depth}>
          {() => null}
        </Awaited>
        <div class="row">
          <Button
            action="cancel"
            onClick={() => {
              link.value = null
            }}
          >
            {text.skip}
          </Button>
        </div>
      </Frame>
    )
  }
}
