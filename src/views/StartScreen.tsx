import { fill } from '../lib/fill'
import { BandBadge } from './BandBadge'
import { Button } from './Button'
import { DataNotice } from './DataNotice'
import { Disclosure } from './Disclosure'
import { Heading } from './Heading'
import type { ScreenProps } from './props'
import { ReportSlot } from './ReportSlot'
import { Restart } from './Restart'
import { ScreenLayout } from './ScreenLayout'

/** What the check is, how long it takes, and the way in; after an earlier visit, the way on. */
export function StartScreen({ ctx }: ScreenProps) {
  const { session, text, instrument } = ctx
  const { title, intro, minutes } = instrument
  const saved = session.saved.value
  const face = (
    <>
      <div>
        <Heading ctx={ctx} class="display">
          {title}
        </Heading>
        <p class="lead">{intro}</p>
        <div class="row">
          {saved ? (
            <>
              <Button kind="primary" action="resume" onClick={session.resume}>
                {saved.done ? text.resumeDone : fill(text.resume, { n: saved.index, of: saved.of })}
              </Button>
              <Restart ctx={ctx} />
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
      <BandBadge band={0} note={text.noReading} />
    </>
  )
  return (
    <ScreenLayout ctx={ctx} screen="start" face={face}>
      <DataNotice ctx={ctx} />
      <div class="line">
        <Disclosure ctx={ctx} label={text.promise} onOpen={ctx.fullReport.load}>
          <p>{text.promiseText}</p>
          <ReportSlot ctx={ctx} part="OpenFile" />
        </Disclosure>
      </div>
    </ScreenLayout>
  )
}
