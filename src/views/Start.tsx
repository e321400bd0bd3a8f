import { fill } from '../lib/fill'
import { Button } from './Button'
import { Deep } from './Deep'
import { Dial } from './Dial'
import { Fold } from './Fold'
import { Frame } from './Frame'
import { Heading } from './Heading'
import { Notice } from './Notice'
import type { ScreenProps } from './props'
import { Restart } from './Restart'

/** What the check is, how long it takes, and the way in; after an earlier visit, the way on. */
export function Start({ app }: ScreenProps) {
  const { session, text, instrument } = app
  const { title, intro, minutes } = instrument
  const saved = session.saved.value
  const face = (
    <>
      <div>
        <Heading app={app} class="display">
          {title}
        </Heading>
        <p class="lead">{intro}</p>
        <div class="row">
          {saved ? (
            <>
              <Button kind="primary" action="resume" onClick={session.resume}>
                {saved.done ? text.resumeDone : fill(text.resume, { n: saved.index, of: saved.of })}
              </Button>
              <Restart app={app} />
            </>
          ) : (
            <>
              <Button kind="primary" action="start" onClick={session.start}>
                {text.start}
              </Button>
              <small>{fill(text.minutes, { n: minutes })}</small>
            </>
          )}
        </div>
      </div>
      <Dial band={0} note={text.noReading} />
    </>
  )
  return (
    <Frame app={app} screen="start" face={face}>
      <Notice app={app} />
      <div class="line">
        <Fold app={app} label={text.promise} onOpen={app.depth.load}>
          <p>{text.promiseText}</p>
          <Deep app={app} part="OpenFile" />
        </Fold>
      </div>
    </Frame>
  )
}
