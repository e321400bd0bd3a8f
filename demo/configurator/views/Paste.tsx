import { useSignal } from '@preact/signals'
import { replace, say, startAnew, state } from '../app/store'
import { readSnippet } from '../model/paste'
import { WordsFile } from './WordsFile'

/** An existing snippet, to go on editing. */
export function Paste() {
  const text = useSignal('')
  const notes = useSignal<string[] | null>(null)
  const problem = useSignal('')
  const { words } = state.value.options
  const read = (event: Event) => {
    event.preventDefault()
    const found = readSnippet(text.value)
    notes.value = null
    problem.value = ''
    if (!found)
      problem.value =
        'No readiness check was found in this. Paste all of it: the script tag, the element, the call of mount(), the component or the iframe.'
    else {
      replace(found.state)
      notes.value = found.notes
      say('Your snippet is read. All options stand as it says.')
    }
  }
  return (
    <>
      <h2>Start from yours</h2>
      <p class="lead">
        Paste the snippet that is on your page, and go on from there. It is read here, and goes nowhere.
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
      <h3>Or from nothing</h3>
      <p>All options back at their defaults. Undo brings yours back.</p>
      <button type="button" onClick={startAnew}>
        Start anew
      </button>
    </>
  )
}
