import type { ComponentChildren } from 'preact'
import type { Screen } from '../session/session'
import { Brand } from './Brand'
import type { ScreenProps } from './props'

interface FrameProps extends ScreenProps {
  screen: Screen | 'error'
  /** What stands in the top line; the brand and the name of what is checked, where there is none. */
  top?: ComponentChildren
  /** The small print; the short form, where there is none. */
  foot?: ComponentChildren
  children: ComponentChildren
}

/** What every screen has in common: a top line, its own matter, the small print. */
export const Frame = ({ app, screen, top, foot, children }: FrameProps) => (
  <div data-screen={screen}>
    <div class="top">
      {top || (
        <>
          <Brand app={app} />
          <span class="subject">{app.session.instrument.value.name}</span>
        </>
      )}
    </div>
    {children}
    <div class="pad">
      <p class="foot" part="footer">
        {foot || app.words.value.indicative}
      </p>
    </div>
  </div>
)
