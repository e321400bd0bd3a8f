import { signal } from '@preact/signals-core'
import { Component, type ComponentChildren } from 'preact'
import { Heading } from './Heading'
import type { ScreenProps } from './props'

interface DisclosureProps extends ScreenProps {
  /** Content of the button. */
  label: ComponentChildren
  /** If set, the button is inside a heading that is this many levels below the widget's top heading. */
  heading?: number
  action?: string
  /** Whether the section is open at first. */
  open?: boolean
  onOpen?: () => void
  /** Content under the button that is visible in both states. */
  aside?: ComponentChildren
  children: ComponentChildren
}

/** A section that a button expands and collapses. */
export class Disclosure extends Component<DisclosureProps> {
  isOpen = signal(!!this.props.open)

  toggle = () => {
    this.isOpen.value = !this.isOpen.value
    if (this.isOpen.value) this.props.onOpen?.()
  }

  render({ ctx, label, heading, action, aside, children }: DisclosureProps) {
    const isOpen = this.isOpen.value
    const button = (
      <button type="button" class="fold" data-action={action} aria-expanded={isOpen} onClick={this.toggle}>
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
        <div class="folded" hidden={!isOpen}>
          {children}
        </div>
      </>
    )
  }
}
