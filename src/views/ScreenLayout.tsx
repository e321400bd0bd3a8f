import type { ComponentChildren } from 'preact'
import { Brand } from './Brand'
import type { ScreenProps } from './props'

interface ScreenLayoutProps extends ScreenProps {
  /** Value of the attribute `data-screen`. */
  screen: string
  /** Content of the line at the top. Default: the partner's brand and the instrument's name. */
  top?: ComponentChildren
  /** Content of the header area, which has a background colour of its own. */
  header?: ComponentChildren
  /** Small print at the end. Default: the short disclaimer. */
  footer?: string
  /** Attributes of the screen: `hiddenFromRecorders`, if it shows answers or what follows from them. */
  attributes?: Record<string, string>
  children: ComponentChildren
}

/** Layout shared by all screens: line at the top, optional header, content, small print. */
export const ScreenLayout = ({ ctx, screen, top, header, footer, attributes, children }: ScreenLayoutProps) => (
  <div data-screen={screen} {...attributes}>
    <div class="top">
      {top || (
        <>
          <Brand ctx={ctx} />
          <small>{ctx.head.name}</small>
        </>
      )}
    </div>
    {header && <div class="face">{header}</div>}
    <div class="pad">
      {children}
      <p class="foot" part="footer">
        <small>{footer || ctx.text.indicative}</small>
      </p>
    </div>
  </div>
)
