import type { ComponentChildren } from 'preact'
import type { ScreenProps } from './props'

interface HeadingProps extends ScreenProps {
  /**
   * Number of levels below the widget's top heading. 0 is the top heading, which gets the focus when its screen is
   * shown.
   */
  below?: number
  class?: string
  part?: string
  'data-band'?: string
  children: ComponentChildren
}

/** A heading whose level fits the outline of the host page: the option `headingLevel` plus `below`, at most 6. */
export function Heading({ ctx, below = 0, ...rest }: HeadingProps) {
  const Tag = `h${Math.min(6, ctx.options.headingLevel + below)}` as 'h2'
  // Lower case, because attribute names are case-sensitive on XHTML pages: `tabIndex` would have no effect there.
  const focusable = below ? {} : { tabindex: -1 }
  return <Tag part="heading" {...focusable} {...rest} />
}
