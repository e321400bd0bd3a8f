import type { ComponentChildren } from 'preact'
import { Heading } from './Heading'
import type { ScreenProps } from './props'

/** A section of a screen with a heading one level below the top heading. */
export const Section = ({ ctx, title, children }: ScreenProps & { title: string; children: ComponentChildren }) => (
  <section>
    <Heading ctx={ctx} below={1}>
      {title}
    </Heading>
    {children}
  </section>
)
