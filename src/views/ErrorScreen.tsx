import { Frame } from './Frame'
import { Heading } from './Heading'
import type { ScreenProps } from './props'

/** Something broke inside: a sentence, and a way to start again. */
export const ErrorScreen = ({ app, onRestart }: ScreenProps & { onRestart: () => void }) => (
  <Frame app={app} screen="error">
    <div class="pad">
      <Heading app={app}>{app.words.value.fault}</Heading>
      <p class="lead">{app.words.value.faultText}</p>
      <div class="row">
        <button type="button" class="primary" part="button button-primary" data-action="restart" onClick={onRestart}>
          {app.words.value.restart}
        </button>
      </div>
    </div>
  </Frame>
)
