import { signal } from '@preact/signals-core'
import { Component } from 'preact'
import { fillPlaceholders } from '../lib/fill-placeholders'
import { BandBadge } from './BandBadge'
import { Button } from './Button'
import { DataNotice } from './DataNotice'
import { Disclosure } from './Disclosure'
import { Heading } from './Heading'
import type { ScreenProps } from './props'
import { ScreenLayout } from './ScreenLayout'

/**
 * Start screen: title, introduction, duration, and the button that starts the check. If there are saved answers, it has
 * a button that continues with them and a button that starts again. A press before the check has loaded is kept: the
 * check goes on by itself once it is loaded. If it fails to load, the screen says so, and shows the fallback children of
 * the element.
 */
export class StartScreen extends Component<ScreenProps> {
  /** Whether the visitor has pressed the button before the check was loaded. */
  isPressed = signal(false)

  override componentDidUpdate() {
    if (this.isPressed.value && this.props.ctx.check.loaded) this.begin()
  }

  /** Starts the check; with saved answers, which may not have been known when the button was pressed, continues them. */
  begin = () => {
    const { check, session } = this.props.ctx
    this.isPressed.value = !check.loaded
    if (!check.loaded) check.load()
    else if (session.savedPosition.value) session.resume()
    else session.start()
  }

  render({ ctx }: ScreenProps) {
    const { check, text, head } = ctx
    const loaded = check.loaded
    const saved = loaded?.session.savedPosition.value
    const isPressed = this.isPressed.value
    const hasFailed = (isPressed || ctx.resultLink.value) && check.state.value === 'failed'
    const header = (
      <>
        <div>
          <Heading ctx={ctx} class="display">
            {head.title}
          </Heading>
          <p class="lead">{head.intro}</p>
          <div class="row">
            <Button
              kind="primary"
              action={saved ? 'resume' : 'start'}
              aria-busy={isPressed && !hasFailed}
              onClick={this.begin}
            >
              {!saved
                ? text.start
                : saved.done
                  ? text.resumeDone
                  : fillPlaceholders(text.resume, { n: saved.index, of: saved.of })}
            </Button>
            {saved ? (
              <loaded.RestartButton ctx={ctx} />
            ) : (
              <small role="status">
                {hasFailed
                  ? text.startFailed
                  : isPressed
                    ? text.busy
                    : fillPlaceholders(text.minutes, { n: head.minutes })}
              </small>
            )}
          </div>
        </div>
        <BandBadge band={0} label={text.noReading} />
      </>
    )
    return (
      <ScreenLayout ctx={ctx} screen="start" header={header}>
        {hasFailed && (
          // Not in the header, whose background colour the page's own styles do not expect.
          <div class="stays">
            <slot />
          </div>
        )}
        <DataNotice ctx={ctx} />
        <div class="line">
          <Disclosure ctx={ctx} label={text.promise} onOpen={ctx.fullReport.load}>
            <p>{text.promiseText}</p>
            {loaded && <loaded.OpenFile ctx={ctx} />}
          </Disclosure>
        </div>
      </ScreenLayout>
    )
  }
}
