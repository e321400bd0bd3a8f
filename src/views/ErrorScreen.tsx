import { Button } from './Button'
import { Frame } from './Frame'
import { Heading } from './Heading'
import type { ScreenProps } from './props'

/** Something broke inside: a sentence, and a way to start again. */
export const ErrorScreen = ({ app, onRestart }: ScreenProps & { onRestart: () => void }) => (
  <Frame app={app} screen="error">
    <Heading app={app} class="display">
      {app.text.fault}
    </Heading>
    <p class="lead">{app.text.faultText}</p>
    <div class="row">
      <Button kind="primary" action="restart" onClick={onRestart}>
        {app.text.restart}
      </Button>
    </div>
  </Frame>
)
