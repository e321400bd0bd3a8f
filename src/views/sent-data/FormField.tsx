interface FormFieldProps {
  name: string
  label: string
  value: string
  /** What is wrong with it, in a sentence; empty where nothing is. */
  problem: string
  /** What browsers may fill in. */
  autocomplete?: string
  kind?: 'text' | 'email' | 'lines'
  onInput: (value: string) => void
}

/** A text to be typed, with its label above and what is wrong with it below. */
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
