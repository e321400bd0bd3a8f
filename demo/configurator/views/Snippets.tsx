import { signal, useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { download } from '../app/download'
import { integrity } from '../app/release'
import { leaveField, put, state } from '../app/store'
import { isThisMachine } from '../model/notes'
import { policyFor, type Way, ways } from '../model/policy'
import { type Release, type Snippet, snippets } from '../model/snippets'
import { baseOf } from '../model/state'
import { Copy } from './Copy'
import { Tabs } from './Tabs'

/** Where the configurator found the tag's file. */
const found = new URL('..', document.baseURI).href

const wayNames: Record<Way, string> = {
  address: 'by address',
  nonce: 'by nonce',
  'strict-dynamic': 'by nonce and strict-dynamic',
  hash: 'by hash',
}

/** Where the partner will have the files. */
function Base() {
  const draft = useSignal<string | null>(null)
  const { base } = state.value
  const text = draft.value ?? base
  const isWrong = baseOf(text) === undefined
  const isLocal = !isWrong && isThisMachine(base || found)
  return (
    <div class={isWrong ? 'field wrong' : 'field'}>
      <label for="base">Where you put the files of dist/</label>
      <input
        id="base"
        type="text"
        inputMode="url"
        spellcheck={false}
        autocomplete="off"
        placeholder="https://cdn.example/check/"
        value={text}
        aria-invalid={isWrong}
        aria-describedby={`${isWrong ? 'base-fault ' : ''}${isLocal ? 'base-caution ' : ''}base-hint`}
        onInput={event => {
          draft.value = event.currentTarget.value
          if (baseOf(draft.value) !== undefined) put({ base: draft.value }, 'base')
        }}
        onChange={() => {
          if (!isWrong) draft.value = null
          leaveField()
        }}
      />
      {isWrong && (
        <p class="fault" id="base-fault" role="alert">
          “{text}” is no whole address. Write one such as https://cdn.example/check/.
        </p>
      )}
      {isLocal && (
        <p class="caution" id="base-caution">
          {base || found} is this machine: nobody else reaches it. Name the address of your server or CDN before you
          paste.
        </p>
      )}
      <p class="hint" id="base-hint">
        {base
          ? 'Its integrity is that of the files beside this page: put these there.'
          : `Not given: ${found}, where this page found them.`}
      </p>
    </div>
  )
}

/** The form that is looked at: it stays while the preview is in front. */
const chosen = signal<Snippet['id']>('tag')

/** What is to be pasted, in five forms. */
export function Snippets() {
  const hashes = integrity.value
  const release: Release = {
    version: __VERSION__,
    integrity: hashes.state === 'here' ? hashes.value : {},
    found,
  }
  const all = snippets(state.value, release)
  const snippet = all.find(({ id }) => id === chosen.value) as Snippet
  return (
    <>
      <h2>Your snippet</h2>
      <Base />
      {hashes.state === 'missing' && (
        <p class="notice wrong">
          integrity.json did not come ({hashes.why}), so the snippet says nothing of integrity. Put it, which the build
          makes, beside readiness-check.js.
        </p>
      )}
      <Tabs
        label="Form of the snippet"
        tabs={all}
        chosen={chosen.value}
        onChoose={id => {
          chosen.value = id as Snippet['id']
        }}
      >
        <Form key={snippet.id} snippet={snippet} release={release} />
      </Tabs>
    </>
  )
}

function Form({ snippet, release }: { snippet: Snippet; release: Release }) {
  const id = useId()
  const way = useSignal<Way>('address')
  const { code, about, files, managers, notes } = snippet
  const policy = policyFor(state.value, release, snippet.id, way.value)
  return (
    <>
      <p>{about}</p>
      {files.length > 0 && <Steps snippet={snippet} />}
      <pre>
        <code id={`${id}-code`}>{code}</code>
      </pre>
      <div class="row">
        <Copy what="the snippet" text={() => code} of={`${id}-code`} primary />
      </div>
      <h3>If your page has a content security policy</h3>
      <p>Add these to it. Without a policy, you need none of this.</p>
      <label class="inline">
        Scripts are allowed{' '}
        <select
          value={way.value}
          onChange={event => {
            way.value = event.currentTarget.value as Way
          }}
        >
          {ways.map(one => (
            <option key={one} value={one}>
              {wayNames[one]}
            </option>
          ))}
        </select>
      </label>
      <pre>
        <code id={`${id}-policy`}>{policy.join(';\n')}</code>
      </pre>
      <div class="row">
        <Copy what="the policy lines" text={() => policy.join('; ')} of={`${id}-policy`} />
      </div>
      {managers && (
        <details class="more">
          <summary>For tag managers</summary>
          <p>They strip attributes: here, all stands in the address.</p>
          <pre>
            <code id={`${id}-managers`}>{managers}</code>
          </pre>
          <div class="row">
            <Copy what="the tag for tag managers" text={() => managers} of={`${id}-managers`} />
          </div>
        </details>
      )}
      {notes.length > 0 && (
        <>
          <h3>Good to know</h3>
          <ul>
            {notes.map(note => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** What has to be put beside the tag’s file before what is pasted works. */
function Steps({ snippet: { files } }: { snippet: Snippet }) {
  const hasWords = typeof state.value.options.words === 'object'
  return (
    <div class="notice steps">
      <p>
        <b>Two steps.</b> What is pasted alone is not complete.
      </p>
      <ol>
        <li>
          Put {files.length === 1 ? 'this file' : 'these files'} beside <code>readiness-check.js</code>:
          <ul class="plain">
            {files.map(file => (
              <li key={file.name} class="row">
                <code>{file.name}</code>
                <button
                  type="button"
                  aria-label={`Download ${file.name}`}
                  onClick={() => download(file.name, file.content)}
                >
                  Download
                </button>
              </li>
            ))}
          </ul>
        </li>
        <li>Paste this.</li>
      </ol>
      {hasWords && (
        <p>
          The Call form holds your words itself and needs no file.{' '}
          <button
            type="button"
            class="quiet"
            onClick={() => {
              chosen.value = 'call'
              document.querySelector<HTMLElement>('[data-tab=call]')?.focus()
            }}
          >
            Take the Call form
          </button>
        </p>
      )}
    </div>
  )
}
