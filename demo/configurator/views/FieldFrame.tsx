import type { ComponentChildren } from 'preact'
import { announce } from '../app/store'

interface FieldFrameProps {
  /** Id of the control that the label is for, and prefix of the ids of hint and problem. */
  id: string
  title: string
  /** The option's name as in code. */
  spelt: string
  hint: ComponentChildren
  problem: string | null
  /** Button that corrects the problem. */
  fix?: ComponentChildren
  isSet: boolean
  onReset: () => void
  /** Whether the control is a group of inputs, which is labelled by the title instead of a `label`. */
  isGroup?: boolean
  children: ComponentChildren
}

/** What surrounds every control: its label, hint, problem, and the button that resets it to the default. */
export function FieldFrame({
  id,
  title,
  spelt,
  hint,
  problem,
  fix,
  isSet,
  onReset,
  isGroup,
  children,
}: FieldFrameProps) {
  const head = (
    <>
      {title} <code aria-hidden="true">{spelt}</code>
    </>
  )
  return (
    <div class={problem ? 'field wrong' : 'field'} data-option={spelt}>
      <div class="field-head">
        {isGroup ? <span id={`${id}-name`}>{head}</span> : <label for={id}>{head}</label>}
        {isSet && (
          <button
            type="button"
            class="quiet"
            aria-label={`Reset ${title}`}
            onClick={() => {
              onReset()
              announce(`${title} is reset to its default.`)
            }}
          >
            Reset
          </button>
        )}
      </div>
      {children}
      {problem && (
        <p class="fault" id={`${id}-fault`} role="alert">
          {problem}
        </p>
      )}
      {problem && fix}
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  )
}
