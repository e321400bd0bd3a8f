interface FieldProps {
  name: string
  label: string
  value: string
  /** What is wrong with it, in a sentence; empty where nothing is. */
  fault: string
  /** What browsers may fill in. */
  autocomplete?: string
  kind?: 'text' | 'email' | 'lines'
  onInput: (value: string) => void
}

/** A text to be typed, with its label above and what is wrong with it below. */
export function Field({ name, label, value, fault, autocomplete = 'off', kind = 'text', onInput }: FieldProps) {
  const id = `contact-${name}`
  const common = {
    id,
    name,
    value,
    autocomplete,
    'aria-invalid': !!fault,
    'aria-describedby': fault && `${id}-fault`,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {kind === 'lines' ? <textarea rows={4} {...common} /> : <input type={kind as 'email'} {...common} />}
      {fault && (
        <small class="wrong" id={`${id}-fault`}>
          {fault}
        </small>
      )}
    </div>
  )
}
