import type { ComponentChildren } from 'preact'
import { Brand } from './Brand'
import type { ScreenProps } from './props'

interface ScreenLayoutProps extends ScreenProps {
  screen: string
  /** What stands in the top line; the brand and the name of what is checked, where there is none. */
  top?: ComponentChildren
  /** What stands on the one strong surface. */
  face?: ComponentChildren
  /** The small print; the short form, where there is none. */
  foot?: string
  children: ComponentChildren
}

/** What every screen has in common: a top line, its own matter, the small print. */
export const ScreenLayout = ({ ctx, screen, top, face, foot, children }: ScreenLayoutProps) => (
  <div data-screen={screen}>
    <div class="top">
      {top || (
        <>
          <Brand ctx={ctx} />
          <small>{ctx.instrument.name}</small>
        </>
      )}
    </div>
    {face && <div class="face">{face}</div>}
    <div class="pad">
      {children}
      <p class="foot" part="footer">
        <small>{foot || ctx.text.indicative}</small>
      </p>
    </div>
  </div>
)
