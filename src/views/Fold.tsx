import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { Heading } from './Heading'
import type { ScreenProps } from './props'

interface FoldProps extends ScreenProps {
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
export function Fold({ app, label, heading, action, open: startsOpen, onOpen, aside, children }: FoldProps) {
  const open = useSignal(!!startsOpen)
  const toggle = () => {
    open.value = !open.value
    if (open.value) onOpen?.()
  }
  const button = (
    <button type="button" class="fold" data-action={action} aria-expanded={open.value} onClick={toggle}>
      {label}
    </button>
  )
  return (
    <>
      {heading ? (
        <Heading app={app} below={heading}>
          {button}
        </Heading>
      ) : (
        button
      )}
      {aside}
      <div class="folded" hidden={!open.value}>
        {children}
      </div>
    </>
  )
}
