import { Button } from './Button'
import { Heading } from './Heading'
import type { ScreenProps } from './props'
import { ScreenLayout } from './ScreenLayout'

/** Screen shown after an unexpected error in a view: a message, and a button to restart. */
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
