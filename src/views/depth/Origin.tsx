import { depth } from '../../words/depth'
import { Button } from '../Button'
import type { ScreenProps } from '../props'

/** Where the result comes from, where this run has not worked it out, and the way back to the visitor's own. */
export function Origin({ app }: ScreenProps) {
  const { session } = app
  const text = { ...depth, ...app.text }
  const origin = session.shown.value?.origin
  if (!origin) return null
  const from = { reload: text.fromReload, link: text.fromLink, file: text.fromFile, trial: text.fromTrial }
  const back = origin === 'trial' ? text.putTrialBack : session.result.value ? text.putBack : text.takeYourself
  return (
    <div class="row" role="status" data-origin={origin}>
      <p>{from[origin]}</p>
      {origin !== 'reload' && (
        <Button kind="link" action="cancel" onClick={session.putBack}>
          {back}
        </Button>
      )}
    </div>
  )
}
