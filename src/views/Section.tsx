import type { ComponentChildren } from 'preact'
import { Heading } from './Heading'
import type { ScreenProps } from './props'

/** A part of a screen under a heading of its own. */
export const Section = ({ ctx, title, children }: ScreenProps & { title: string; children: ComponentChildren }) => (
  <section>
    <Heading ctx={ctx} below={1}>
      {title}
    </Heading>
    {children}
  </section>
)
