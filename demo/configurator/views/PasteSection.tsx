import { useSignal } from '@preact/signals'
import { announce, openSnippet, resetAll, state } from '../app/store'
import { parseSnippet } from '../model/parse-snippet'
import { WordsFile } from './WordsFile'

/**
 * Section of the settings: reads an existing snippet, so that the user can change its options; or resets everything.
 */
export function PasteSection() {
  const text = useSignal('')
  const notes = useSignal<string[] | null>(null)
  const problem = useSignal('')
  const { words } = state.value.options
  const read = (event: Event) => {
    event.preventDefault()
    const found = parseSnippet(text.value)
    notes.value = null
    problem.value = ''
    if (!found)
      problem.value =
        'No readiness check was found in this. Paste all of it: the script tag, the element, the call of mount(), the component or the iframe.'
    else {
      openSnippet(found.state)
      notes.value = found.notes
      announce('Your snippet is read. All options are set as in the snippet.')
    }
  }
  return (
    <>
      <h2>Start from your snippet</h2>
      <p class="lead">
        Paste the snippet from your page to change its options. It is read in this browser and sent nowhere.
      </p>
      <form onSubmit={read}>
        <div class={problem.value ? 'field wrong' : 'field'}>
          <label for="paste">Your snippet</label>
          <textarea
            id="paste"
            class="code"
            rows={8}
            spellcheck={false}
            value={text.value}
            aria-invalid={!!problem.value}
            aria-describedby={problem.value ? 'paste-fault' : undefined}
            onInput={event => {
              text.value = event.currentTarget.value
            }}
          />
          {problem.value && (
            <p class="fault" id="paste-fault" role="alert">
              {problem.value}
            </p>
          )}
        </div>
        <button type="submit" class="primary">
          Read it
        </button>
      </form>
      {notes.value && (
        <div class="notice" role="status">
          <p>
            <b>It is read.</b> {notes.value.length === 0 && typeof words !== 'string' && 'Nothing was left out.'}
          </p>
          {notes.value.length > 0 && (
            <ul>
              {notes.value.map(note => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
        </div>
      )}
      {notes.value && typeof words === 'string' && <WordsFile address={words} />}
      <h3>Or reset everything</h3>
      <p>Sets all options back to their defaults. Undo restores yours.</p>
      <button type="button" onClick={resetAll}>
        Reset all options
      </button>
    </>
  )
}
