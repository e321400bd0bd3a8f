import { useSignalEffect } from '@preact/signals'
import { isFileUrl } from '../app/release'
import {
  activePane,
  activeSection,
  addressProblem,
  announcement,
  canRedo,
  canUndo,
  redoChange,
  shareableLink,
  undoChange,
  undoMessage,
} from '../app/store'
import { BehaviourSection } from './BehaviourSection'
import { BrandSection } from './BrandSection'
import { ContextSection } from './ContextSection'
import { CopyButton } from './CopyButton'
import { HeldAddresses } from './LinkAddresses'
import { LookSection } from './LookSection'
import { PasteSection } from './PasteSection'
import { PreviewPane } from './PreviewPane'
import { ResultsSection } from './ResultsSection'
import { SnippetPane } from './SnippetPane'
import { Tabs } from './Tabs'
import { ThemesSection } from './ThemesSection'
import { WordsSection } from './WordsSection'

const sections = [
  { id: 'themes', name: 'Themes', view: ThemesSection },
  { id: 'look', name: 'Look', view: LookSection },
  { id: 'brand', name: 'Brand', view: BrandSection },
  { id: 'words', name: 'Words', view: WordsSection },
  { id: 'behaviour', name: 'Behaviour', view: BehaviourSection },
  { id: 'results', name: 'Results', view: ResultsSection },
  { id: 'context', name: 'Context', view: ContextSection },
  { id: 'paste', name: 'Paste', view: PasteSection },
]

/** Button that goes to the next section of the settings, and from the last one to the snippet. */
function NextButton() {
  const next = sections[sections.findIndex(({ id }) => id === activeSection.value) + 1]
  const isLast = !next || next.id === 'paste'
  return (
    <button
      type="button"
      onClick={() => {
        if (isLast) activePane.value = 'snippet'
        else activeSection.value = next.id
        scrollTo({ top: 0 })
        // The button is removed or changes its target, so the focus moves to the top of what is shown next.
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

/** The whole page: header, settings, preview and snippet. */
export function App() {
  const { view: Section = ThemesSection } = sections.find(({ id }) => id === activeSection.value) ?? {}
  // A newly chosen section is shown from its top.
  useSignalEffect(() => {
    if (activeSection.value) document.querySelector('.settings .tab-panel')?.scrollTo({ top: 0 })
  })
  return (
    <div class="app" data-shown={activePane.value}>
      <header class="top">
        <h1>
          <span class="mark" aria-hidden="true" />
          Make it yours <small>Readiness check {__VERSION__}</small>
        </h1>
        <div class="row tools">
          {undoMessage.value && (
            <span class="stepped" aria-hidden="true">
              {undoMessage.value}
            </span>
          )}
          <button type="button" class="icon" aria-label="Undo" aria-disabled={!canUndo.value} onClick={undoChange}>
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <path d="M7 4 3 8l4 4M3 8h8a5 5 0 0 1 0 10H8" />
            </svg>
          </button>
          <button type="button" class="icon" aria-label="Redo" aria-disabled={!canRedo.value} onClick={redoChange}>
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <path d="m13 4 4 4-4 4m4-4H9a5 5 0 0 0 0 10h3" />
            </svg>
          </button>
          <CopyButton what="link" text={shareableLink} />
        </div>
        <fieldset class="switch-panes" aria-label="What is shown">
          {panes.map(({ id, name }) => (
            <button
              key={id}
              type="button"
              data-to={id}
              aria-pressed={activePane.value === id}
              onClick={() => {
                activePane.value = id
                scrollTo({ top: 0 })
              }}
            >
              {name}
            </button>
          ))}
        </fieldset>
      </header>
      {addressProblem.value && (
        <div class="notice wrong across" role="alert">
          <p>{addressProblem.value}</p>
          <button
            type="button"
            onClick={() => {
              addressProblem.value = null
            }}
          >
            Close
          </button>
        </div>
      )}
      <HeldAddresses />
      {isFileUrl && (
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
            chosen={activeSection.value}
            isVertical
            onChoose={id => {
              activeSection.value = id
            }}
          >
            <Section />
            <div class="onward">
              <NextButton />
            </div>
          </Tabs>
        </section>
        <PreviewPane />
        <section class="snippets" aria-label="Snippet" data-pane="snippet" hidden={activePane.value !== 'snippet'}>
          {activePane.value === 'snippet' && <SnippetPane />}
        </section>
      </main>
      <p class="said" role="status" aria-live="polite">
        {announcement.value}
      </p>
    </div>
  )
}
