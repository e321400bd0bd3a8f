import { fillPlaceholders } from '../lib/fill-placeholders'
import { BandBadge } from './BandBadge'
import { Button } from './Button'
import { DataNotice } from './DataNotice'
import { Disclosure } from './Disclosure'
import { Heading } from './Heading'
import type { ScreenProps } from './props'
import { ReportSlot } from './ReportSlot'
import { RestartButton } from './RestartButton'
import { ScreenLayout } from './ScreenLayout'

/**
 * Start screen: title, introduction, duration, and the button that starts the check. If there are saved answers, it has
 * a button that continues with them and a button that starts again.
 */
export function StartScreen({ ctx }: ScreenProps) {
  const { session, text, instrument } = ctx
  const { title, intro, minutes } = instrument
  const saved = session.savedPosition.value
  const header = (
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
                {saved.done ? text.resumeDone : fillPlaceholders(text.resume, { n: saved.index, of: saved.of })}
              </Button>
              <RestartButton ctx={ctx} />
            </>
          ) : (
            <>
              <Button kind="primary" action="start" onClick={session.start}>
                {text.start}
              </Button>
              <small>{fillPlaceholders(text.minutes, { n: minutes })}</small>
            </>
          )}
        </div>
      </div>
      <BandBadge band={0} label={text.noReading} />
    </>
  )
  return (
    <ScreenLayout ctx={ctx} screen="start" header={header}>
      <DataNotice ctx={ctx} />
      <div class="line">
        <Disclosure ctx={ctx} label={text.promise} onOpen={ctx.fullReport.load}>
          <p>{text.promiseText}</p>
          <ReportSlot ctx={ctx} view="OpenFile" />
        </Disclosure>
      </div>
    </ScreenLayout>
  )
}
