import type { ComponentChildren } from 'preact'
import type { ScreenProps } from './props'

interface HeadingProps extends ScreenProps {
  /** How far below the widget's top heading; 0 is the top heading itself, which takes the focus of its step. */
  below?: number
  class?: string
  part?: string
  'data-band'?: string
  children: ComponentChildren
}

/** A heading whose level follows the host's outline. */
export function Heading({ ctx, below = 0, ...rest }: HeadingProps) {
  const Tag = `h${Math.min(6, ctx.options.headingLevel + below)}` as 'h2'
  // In an XML page attributes keep their case, and `tabIndex` would be none.
  const focusable = below ? {} : { tabindex: -1 }
  return <Tag part="heading" {...focusable} {...rest} />
}
