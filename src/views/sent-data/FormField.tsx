interface FormFieldProps {
  name: string
  label: string
  value: string
  /** Sentence about the problem of the value; empty if the value is valid. */
  problem: string
  /** Value of the `autocomplete` attribute. */
  autocomplete?: string
  /** Type of the input; `lines` for a textarea. */
  kind?: 'text' | 'email' | 'lines'
  onInput: (value: string) => void
}

/** A text field with its label above and its problem below. */
export function FormField({
  name,
  label,
  value,
  problem,
  autocomplete = 'off',
  kind = 'text',
  onInput,
}: FormFieldProps) {
  const id = `contact-${name}`
  const common = {
    id,
    name,
    value,
    autocomplete,
    'aria-invalid': !!problem,
    'aria-describedby': problem && `${id}-fault`,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  }
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {kind === 'lines' ? <textarea rows={4} {...common} /> : <input type={kind as 'email'} {...common} />}
      {problem && (
        <small class="wrong" id={`${id}-fault`}>
          {problem}
        </small>
      )}
    </div>
  )
}
