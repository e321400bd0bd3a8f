import { signal, useSignal } from '@preact/signals'
import { useId } from 'preact/hooks'
import { downloadText } from '../app/download-text'
import { integrityHashes } from '../app/release'
import { applyPatch, endEdit, state } from '../app/store'
import { policyLines, type ScriptPolicy, scriptPolicies } from '../model/policy-lines'
import { isLocalhost } from '../model/snippet-notes'
import { createSnippets, type Release, type Snippet } from '../model/snippets'
import { parseBase } from '../model/state'
import { CopyButton } from './CopyButton'
import { ForeignAddresses } from './LinkAddresses'
import { Tabs } from './Tabs'

/** Address of the folder where the configurator found the tag's file. */
const foundFolder = new URL('..', document.baseURI).href

/** Labels of the ways to allow the script. */
const scriptPolicyLabels: Record<ScriptPolicy, string> = {
  address: 'by address',
  nonce: 'by nonce',
  'strict-dynamic': 'by nonce and strict-dynamic',
  hash: 'by hash',
}

/** Field for the address where the partner serves the files. */
function BaseField() {
  const draft = useSignal<string | null>(null)
  const { base } = state.value
  const text = draft.value ?? base
  const isWrong = parseBase(text) === undefined
  const isLocal = !isWrong && isLocalhost(base || foundFolder)
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
          if (parseBase(draft.value) !== undefined) applyPatch({ base: draft.value }, 'base')
        }}
        onChange={() => {
          if (!isWrong) draft.value = null
          endEdit()
        }}
      />
      {isWrong && (
        <p class="fault" id="base-fault" role="alert">
          “{text}” is no whole address. Write one such as https://cdn.example/check/.
        </p>
      )}
      {isLocal && (
        <p class="caution" id="base-caution">
          {base || foundFolder} is this machine: nobody else reaches it. Name the address of your server or CDN before
          you paste.
        </p>
      )}
      <p class="hint" id="base-hint">
        {base
          ? 'Its integrity is that of the files beside this page: put these there.'
          : `Not given: ${foundFolder}, where this page found them.`}
      </p>
    </div>
  )
}

/** The kind of snippet that is shown. Kept outside of the component, which is unmounted while the preview is shown. */
const chosenKind = signal<Snippet['id']>('tag')

/** The snippet pane: the code to paste, one tab for each kind of snippet. */
export function SnippetPane() {
  const hashes = integrityHashes.value
  const release: Release = {
    version: __VERSION__,
    integrity: hashes.state === 'loaded' ? hashes.value : {},
    foundFolder,
  }
  const all = createSnippets(state.value, release)
  const snippet = all.find(({ id }) => id === chosenKind.value) as Snippet
  return (
    <>
      <h2>Your snippet</h2>
      <BaseField />
      {hashes.state === 'missing' && (
        <p class="notice wrong">
          integrity.json did not come ({hashes.reason}), so the snippet says nothing of integrity. Put it, which the
          build makes, beside readiness-check.js.
        </p>
      )}
      <Tabs
        label="Form of the snippet"
        tabs={all}
        chosen={chosenKind.value}
        onChoose={id => {
          chosenKind.value = id as Snippet['id']
        }}
      >
        <SnippetPanel key={snippet.id} snippet={snippet} release={release} />
      </Tabs>
    </>
  )
}

/** One kind of snippet: its code, policy lines and notes. */
function SnippetPanel({ snippet, release }: { snippet: Snippet; release: Release }) {
  const id = useId()
  const scriptPolicy = useSignal<ScriptPolicy>('address')
  const { code, description, files, tagManagerCode, notes } = snippet
  const policy = policyLines(state.value, release, snippet.id, scriptPolicy.value)
  return (
    <>
      <p>{description}</p>
      {files.length > 0 && <Steps snippet={snippet} />}
      <ForeignAddresses id={`${id}-foreign`} />
      <pre>
        <code id={`${id}-code`}>{code}</code>
      </pre>
      <div class="row">
        <CopyButton what="the snippet" text={() => code} sourceId={`${id}-code`} primary />
      </div>
      <h3>If your page has a content security policy</h3>
      <p>Add these to it. Without a policy, you need none of this.</p>
      <label class="inline">
        Scripts are allowed{' '}
        <select
          value={scriptPolicy.value}
          onChange={event => {
            scriptPolicy.value = event.currentTarget.value as ScriptPolicy
          }}
        >
          {scriptPolicies.map(option => (
            <option key={option} value={option}>
              {scriptPolicyLabels[option]}
            </option>
          ))}
        </select>
      </label>
      <pre>
        <code id={`${id}-policy`}>{policy.join(';\n')}</code>
      </pre>
      <div class="row">
        <CopyButton what="the policy lines" text={() => policy.join('; ')} sourceId={`${id}-policy`} />
      </div>
      {tagManagerCode && (
        <details class="more">
          <summary>For tag managers</summary>
          <p>Tag managers strip attributes, so all options are in the address, and no hash verifies the script.</p>
          <ForeignAddresses id={`${id}-foreign-managers`} />
          <pre>
            <code id={`${id}-managers`}>{tagManagerCode}</code>
          </pre>
          <div class="row">
            <CopyButton what="the tag for tag managers" text={() => tagManagerCode} sourceId={`${id}-managers`} />
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

/** The steps that are needed before the snippet works: files to put beside the tag's file. */
function Steps({ snippet: { files } }: { snippet: Snippet }) {
  const hasWords = typeof state.value.options.words === 'object'
  return (
    <div class="notice steps">
      <p>
        <b>Two steps.</b> The snippet needs the files below to work.
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
                  onClick={() => downloadText(file.name, file.content)}
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
              chosenKind.value = 'call'
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
