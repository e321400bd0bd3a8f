import { useSignalEffect } from '@preact/signals'
import { isFromDisk } from '../app/release'
import { addressFault, back, canRedo, canUndo, forth, link, pane, section, spoken, stepped } from '../app/store'
import { Behaviour } from './Behaviour'
import { Brand } from './Brand'
import { Context } from './Context'
import { Copy } from './Copy'
import { Look } from './Look'
import { Paste } from './Paste'
import { Preview } from './Preview'
import { Results } from './Results'
import { Snippets } from './Snippets'
import { Tabs } from './Tabs'
import { Themes } from './Themes'
import { Words } from './Words'

const sections = [
  { id: 'themes', name: 'Themes', view: Themes },
  { id: 'look', name: 'Look', view: Look },
  { id: 'brand', name: 'Brand', view: Brand },
  { id: 'words', name: 'Words', view: Words },
  { id: 'behaviour', name: 'Behaviour', view: Behaviour },
  { id: 'results', name: 'Results', view: Results },
  { id: 'context', name: 'Context', view: Context },
  { id: 'paste', name: 'Paste', view: Paste },
]

/** The way through the settings, to the snippet at its end. */
function Onward() {
  const next = sections[sections.findIndex(({ id }) => id === section.value) + 1]
  const isLast = !next || next.id === 'paste'
  return (
    <button
      type="button"
      onClick={() => {
        if (isLast) pane.value = 'snippet'
        else section.value = next.id
        scrollTo({ top: 0 })
        // The button is gone, or leads elsewhere: who pressed it begins at the top of what came.
        document.querySelector<HTMLElement>(isLast ? '[data-to=snippet]' : `[data-tab=${next.id}]`)?.focus()
      }}
    >
      {isLast ? 'To the snippet' : `Next: ${next.name}`}
    </button>
  )
}

const panes = [
  { id: 'settings', name: 'Settings' },
  { id: 'preview', name: 'Preview' },
  { id: 'snippet', name: 'Snippet' },
] as const

export function App() {
  const { view: Section = Themes } = sections.find(({ id }) => id === section.value) ?? {}
  // Another part of the settings begins at its top.
  useSignalEffect(() => {
    if (section.value) document.querySelector('.settings .tab-panel')?.scrollTo({ top: 0 })
  })
  return (
    <div class="app" data-shown={pane.value}>
      <header class="top">
        <h1>
          <span class="mark" aria-hidden="true" />
          Make it yours <small>Readiness check {__VERSION__}</small>
        </h1>
        <div class="row tools">
          {stepped.value && (
            <span class="stepped" aria-hidden="true">
              {stepped.value}
            </span>
          )}
          <button type="button" class="icon" aria-label="Undo" aria-disabled={!canUndo.value} onClick={back}>
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <path d="M7 4 3 8l4 4M3 8h8a5 5 0 0 1 0 10H8" />
            </svg>
          </button>
          <button type="button" class="icon" aria-label="Redo" aria-disabled={!canRedo.value} onClick={forth}>
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <path d="m13 4 4 4-4 4m4-4H9a5 5 0 0 0 0 10h3" />
            </svg>
          </button>
          <Copy what="link" text={link} />
        </div>
        <fieldset class="switch-panes" aria-label="What is shown">
          {panes.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              data-to={id}
              aria-pressed={pane.value === id}
              onClick={() => {
                pane.value = id
                scrollTo({ top: 0 })
              }}
            >
              {name}
            </button>
          ))}
        </fieldset>
      </header>
      {addressFault.value && (
        <div class="notice wrong across" role="alert">
          <p>{addressFault.value}</p>
          <button
            type="button"
            onClick={() => {
              addressFault.value = null
            }}
          >
            Close
          </button>
        </div>
      )}
      {isFromDisk && (
        <div class="notice across" role="status">
          <p>
            This page was opened from a disk, where it can read no list of texts and no hashes, and the check brings no
            other language. Run <code>npm start</code> in the project and open the address that it prints, or put the
            folder <code>dist</code> on a server.
          </p>
        </div>
      )}
      <main>
        <section class="settings" aria-label="Settings" data-pane="settings">
          <Tabs
            label="Parts of the settings"
            tabs={sections}
            chosen={section.value}
            upright
            onChoose={id => {
              section.value = id
            }}
          >
            <Section />
            <div class="onward">
              <Onward />
            </div>
          </Tabs>
        </section>
        <Preview />
        <section class="snippets" aria-label="Snippet" data-pane="snippet" hidden={pane.value !== 'snippet'}>
          {pane.value === 'snippet' && <Snippets />}
        </section>
      </main>
      <p class="said" role="status" aria-live="polite">
        {spoken.value}
      </p>
    </div>
  )
}
