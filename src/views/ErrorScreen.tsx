import { Button } from './Button'
import { Heading } from './Heading'
import type { ScreenProps } from './props'
import { ScreenLayout } from './ScreenLayout'

/** Something broke inside: a sentence, and a way to start again. */
export const ErrorScreen = ({ ctx, onRestart }: ScreenProps & { onRestart: () => void }) => (
  <ScreenLayout ctx={ctx} screen="error">
    <Heading ctx={ctx} class="display">
      {ctx.text.fault}
    </Heading>
    <p class="lead">{ctx.text.faultText}</p>
    <div class="row">
      <Button kind="primary" action="restart" onClick={onRestart}>
        {ctx.text.restart}
      </Button>
    </div>
  </ScreenLayout>
)
