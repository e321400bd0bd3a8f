import { signal } from '@preact/signals'
import { Component, type ComponentChildren } from 'preact'
import { Heading } from './Heading'
import type { ScreenProps } from './props'

interface DisclosureProps extends ScreenProps {
  label: ComponentChildren
  /** Makes its button a heading this far below the widget's top heading. */
  heading?: number
  action?: string
  /** Whether it starts open. */
  open?: boolean
  onOpen?: () => void
  /** Shown under the button whether open or not. */
  aside?: ComponentChildren
  children: ComponentChildren
}

/** Something that opens in place. */
export class Disclosure extends Component<DisclosureProps> {
  open = signal(!!this.props.open)

  toggle = () => {
    this.open.value = !this.open.value
    if (this.open.value) this.props.onOpen?.()
  }

  render({ ctx, label, heading, action, aside, children }: DisclosureProps) {
    const open = this.open.value
    const button = (
      <button type="button" class="fold" data-action={action} aria-expanded={open} onClick={this.toggle}>
        {label}
      </button>
    )
    return (
      <>
        {heading ? (
          <Heading ctx={ctx} below={heading}>
            {button}
          </Heading>
        ) : (
          button
        )}
        {aside}
        <div class="folded" hidden={!open}>
          {children}
        </div>
      </>
    )
  }
}
