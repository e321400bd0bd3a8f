import { useSignal } from '@preact/signals'
import { applyPatch, endEdit, state } from '../app/store'
import { isContextName } from '../model/values'

/** Section of the settings: texts by name that are added to events and the webhook (`context-NAME`). */
export function ContextSection() {
  const name = useSignal('')
  const text = useSignal('')
  const problem = useSignal('')
  const context = state.value.options.context ?? {}
  const add = (event: Event) => {
    event.preventDefault()
    if (!isContextName(name.value))
      problem.value = `"${name.value}" is no name. Use small letters, digits, - and _, such as campaign.`
    else if (!text.value.trim()) problem.value = 'Write a text for this name.'
    else {
      applyPatch({ options: { context: { ...context, [name.value]: text.value } } })
      name.value = text.value = problem.value = ''
      document.getElementById('context-name')?.focus()
    }
  }
  return (
    <>
      <h2>Context</h2>
      <p class="lead">
        Texts of yours that are passed on to events and to the webhook, such as the campaign that a page belongs to.
        Visitors can read them: nothing secret.
      </p>
      {Object.entries(context).map(([key, value]) => (
        <div class="field" key={key}>
          <div class="field-head">
            <label for={`context-own-${key}`}>
              <code>context-{key}</code>
            </label>
            <button
              type="button"
              class="quiet"
              aria-label={`Remove ${key}`}
              onClick={() =>
                applyPatch({
                  options: { context: Object.fromEntries(Object.entries(context).filter(([one]) => one !== key)) },
                })
              }
            >
              Remove
            </button>
          </div>
          <input
            id={`context-own-${key}`}
            type="text"
            value={value}
            onBlur={endEdit}
            onInput={event =>
              applyPatch({ options: { context: { ...context, [key]: event.currentTarget.value } } }, `context-${key}`)
            }
          />
        </div>
      ))}
      <form class="box" onSubmit={add} noValidate>
        <div class="pair even">
          <div>
            <label for="context-name">Name</label>
            <input
              id="context-name"
              type="text"
              autocomplete="off"
              spellcheck={false}
              value={name.value}
              aria-describedby={problem.value ? 'context-fault' : undefined}
              onInput={event => {
                name.value = event.currentTarget.value.trim()
              }}
            />
          </div>
          <div>
            <label for="context-text">Text</label>
            <input
              id="context-text"
              type="text"
              autocomplete="off"
              value={text.value}
              onInput={event => {
                text.value = event.currentTarget.value
              }}
            />
          </div>
        </div>
        {problem.value && (
          <p class="fault" id="context-fault" role="alert">
            {problem.value}
          </p>
        )}
        <button type="submit">Add it</button>
      </form>
    </>
  )
}
