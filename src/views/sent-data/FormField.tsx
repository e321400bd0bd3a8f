interface FormFieldProps {
  name: string
  label: string
  value: string
  /** Sentence about the problem of the value; empty if the value is valid. */
  problem: string
  /** Value of the `autocomplete` attribute. */
  autocomplete?: string
  /**
   * `lines` for a textarea. `email` is a text field with the keyboard for addresses: a field of the type `email` changes
   * what was typed, in Chromium to Punycode (`max@maßanfertigung.de` becomes `max@massanfertigung.de`, another domain).
   */
  kind?: 'text' | 'email' | 'lines'
  onInput: (value: string) => void
}

/** What a field of the type `email` would do, except that the text stays as typed. */
const emailAttributes = { inputMode: 'email', autocapitalize: 'off', spellcheck: false } as const

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
      {kind === 'lines' ? (
        <textarea rows={4} {...common} />
      ) : (
        <input type="text" {...common} {...(kind === 'email' && emailAttributes)} />
      )}
      {problem && (
        <small class="wrong" id={`${id}-fault`}>
          {problem}
        </small>
      )}
    </div>
  )
}
