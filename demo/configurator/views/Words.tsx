import { signal, useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { download } from '../app/download'
import { english, languages, loadLanguage, OWN, type Texts } from '../app/release'
import { leaveField, put, say, state } from '../app/store'
import { type Filter, faultIn, importWords, type Row, rowsOf } from '../app/words'
import { OptionField } from './Field'

/** Texts that the guard refuses, by key: the editor keeps them, and nobody else sees them. */
const drafts = signal<Texts>({})

/** So many texts are shown at a time. */
const PAGE = 30

const without = (texts: Texts, key: string): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([one]) => one !== key))

const languageOf = (locale: string | null | undefined) => (locale && locale !== 'auto' ? locale : 'en')

export function Words() {
  const { locale, words } = state.value.options
  const found = english.value
  return (
    <>
      <h2>Words and language</h2>
      <p class="lead">
        Any text can be yours, by its key; what you leave out stays ours. Two lines always stay, and no text may claim
        what the check cannot know.
      </p>
      <OptionField name="locale" />
      <OptionField name="words" />
      {typeof words === 'string' ? (
        <div class="box">
          <p>
            The texts come from <code>{words}</code>.
          </p>
          <button type="button" onClick={() => put({ options: { words: null } })}>
            Write them here instead
          </button>
        </div>
      ) : found.state === 'here' ? (
        <Editor table={found.value} own={words ?? {}} language={languageOf(locale)} />
      ) : (
        <p class="notice" role="status">
          {found.state === 'loading'
            ? 'The texts are coming …'
            : `The list of texts did not come: ${found.why}. Put words-en.json, which the build makes, beside the tag’s file.`}
        </p>
      )}
    </>
  )
}

interface EditorProps {
  table: Texts
  own: Texts
  language: string
}

function Editor({ table, own, language }: EditorProps) {
  const search = useSignal('')
  const filter = useSignal<Filter>('all')
  const shown = useSignal(PAGE)
  const faults = useSignal<string[]>([])
  const short = language.toLowerCase().split('-')[0] ?? 'en'
  const beside = useSignal(OWN[short] ? short : 'en')
  useSignalEffect(() => {
    if (beside.value !== 'en') void loadLanguage(beside.value)
  })
  useEffect(() => {
    beside.value = OWN[short] ? short : 'en'
  }, [short, beside])
  const original = useComputed(() => languages.value[beside.value] ?? {})
  const rows = rowsOf(table, original.value, own, drafts.value, language, {
    search: search.value,
    filter: filter.value,
  })
  const total = Object.keys(table).length
  const refused = Object.keys(drafts.value).length
  const count = Object.keys(own).length
  const isOurs = short === 'en' || !!OWN[short]

  const take = async (file: File | undefined) => {
    if (!file) return
    try {
      const made = importWords(await file.text(), table, language)
      put({ options: { words: { ...own, ...made.words } } })
      drafts.value = { ...drafts.peek(), ...made.drafts }
      faults.value = made.faults
      say(`${Object.keys(made.words).length} texts are in. ${made.faults.length} cannot be used.`)
    } catch (fault) {
      faults.value = [(fault as Error).message]
    }
  }

  return (
    <section aria-labelledby="texts">
      <h3 id="texts">Texts</h3>
      <p>
        <b>{count}</b> of {total} are yours{refused > 0 && `, ${refused} cannot be used`}.{' '}
        {isOurs
          ? 'The rest is ours.'
          : `We have none in “${language}”: the ${total - count} that are missing are shown in English.`}
      </p>
      <div class="row">
        <label class="file">
          <span>Import a JSON</span>
          <input type="file" accept=".json,application/json" onChange={event => take(event.currentTarget.files?.[0])} />
        </label>
        <button type="button" onClick={() => download('check-words.json', `${JSON.stringify(own, null, 2)}\n`)}>
          Export yours
        </button>
        <button type="button" onClick={() => download('words-en.json', `${JSON.stringify(table, null, 2)}\n`)}>
          Export all, in English
        </button>
      </div>
      {faults.value.length > 0 && (
        <div class="notice wrong" role="alert">
          <p>
            <b>From the file, not used:</b>
          </p>
          <ul>
            {faults.value.map(fault => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </div>
      )}
      <div class="pair even">
        <div>
          <label for="words-search">Search keys and texts</label>
          <input
            id="words-search"
            type="search"
            value={search.value}
            onInput={event => {
              search.value = event.currentTarget.value
              shown.value = PAGE
            }}
          />
        </div>
        <div>
          <label for="words-filter">Show</label>
          <select
            id="words-filter"
            value={filter.value}
            onChange={event => {
              filter.value = event.currentTarget.value as Filter
              shown.value = PAGE
            }}
          >
            <option value="all">All ({total})</option>
            <option value="own">Yours ({count + refused})</option>
            <option value="missing">Not yours ({total - count - refused})</option>
            <option value="wrong">Cannot be used ({refused})</option>
          </select>
        </div>
        <div>
          <label for="words-beside">Beside yours</label>
          <select
            id="words-beside"
            value={beside.value}
            onChange={event => {
              beside.value = event.currentTarget.value
            }}
          >
            <option value="en">English</option>
            {Object.entries(OWN).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p class="hint" role="status">
        {rows.length === 0 ? 'No text is like that.' : `${rows.length} texts.`}
      </p>
      <ul class="texts">
        {rows.slice(0, shown.value).map(row => (
          <TextRow key={row.key} row={row} table={table} own={own} language={language} beside={beside.value} />
        ))}
      </ul>
      {rows.length > shown.value && (
        <button
          type="button"
          onClick={() => {
            shown.value += PAGE
          }}
        >
          Show {Math.min(PAGE, rows.length - shown.value)} more
        </button>
      )}
    </section>
  )
}

function TextRow({ row, table, own, language, beside }: EditorProps & { row: Row; beside: string }) {
  const { key, original, fault } = row
  const id = `text-${key}`
  const write = (text: string) => {
    const isOwn = text.trim() !== ''
    const wrong = isOwn && faultIn(key, text, table, language)
    drafts.value = wrong ? { ...drafts.peek(), [key]: text } : without(drafts.peek(), key)
    put({ options: { words: isOwn && !wrong ? { ...own, [key]: text } : without(own, key) } }, id)
  }
  return (
    <li class={fault ? 'field wrong' : 'field'}>
      <div class="field-head">
        <label for={id}>
          <code>{key}</code>
        </label>
        {row.own !== undefined && (
          <button type="button" class="quiet" aria-label={`Reset ${key}`} onClick={() => write('')}>
            Reset
          </button>
        )}
      </div>
      <p class="original" id={`${id}-original`} lang={beside} dir="auto">
        {original}
      </p>
      <textarea
        id={id}
        rows={Math.min(6, Math.ceil(Math.max(original.length, row.own?.length ?? 0) / 44))}
        lang={language}
        dir="auto"
        value={row.own ?? ''}
        placeholder="Yours"
        aria-invalid={!!fault}
        aria-describedby={`${id}-original${fault ? ` ${id}-fault` : ''}`}
        onInput={event => write(event.currentTarget.value)}
        onBlur={leaveField}
      />
      {fault && (
        <p class="fault" id={`${id}-fault`} role="status">
          {fault}
        </p>
      )}
    </li>
  )
}
