import type { ComponentChildren, Ref } from 'preact'

interface ButtonProps {
  /** Appearance: the main button of a screen, an unobtrusive button, or a link. Without it, a standard button. */
  kind?: 'primary' | 'quiet' | 'link'
  /** Value of the public attribute `data-action`. */
  action: string
  onClick: (event: MouseEvent) => void
  'aria-busy'?: boolean
  ref?: Ref<HTMLButtonElement>
  children: ComponentChildren
}

/** A button with the CSS part and the `data-action` value that the public contract promises. */
export const Button = ({ kind, action, ...rest }: ButtonProps) => (
  <button
    type="button"
    class={kind}
    part={kind === 'primary' ? 'button button-primary' : 'button'}
    data-action={action}
    {...rest}
  />
)
