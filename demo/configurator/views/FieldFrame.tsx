import type { ComponentChildren } from 'preact'
import { say } from '../app/store'

interface FrameProps {
  /** Of the control that the label names; without it, what is inside names itself. */
  id: string
  title: string
  /** As code spells it. */
  spelt: string
  hint: ComponentChildren
  problem: string | null
  /** A press that mends the fault. */
  mend?: ComponentChildren
  isSet: boolean
  onReset: () => void
  /** The control is a group, which is named by the title. */
  isGroup?: boolean
  children: ComponentChildren
}

/** What stands around every control: its name, what it does, what is wrong, and the way back to the default. */
export function FieldFrame({ id, title, spelt, hint, problem, mend, isSet, onReset, isGroup, children }: FrameProps) {
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
              say(`${title} is back at its default.`)
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
      {problem && mend}
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  )
}
