import type { ComponentChildren, Ref } from 'preact'

interface ButtonProps {
  /** The main one of its screen, a quiet one, or one that looks like a link; else a plain key. */
  kind?: 'primary' | 'quiet' | 'link'
  /** Its name in the contract. */
  action: string
  onClick: (event: MouseEvent) => void
  ref?: Ref<HTMLButtonElement>
  children: ComponentChildren
}

export const Button = ({ kind, action, ...rest }: ButtonProps) => (
  <button
    type="button"
    class={kind}
    part={kind === 'primary' ? 'button button-primary' : 'button'}
    data-action={action}
    {...rest}
  />
)
