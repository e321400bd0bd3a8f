import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { Fragment } from 'preact'
import { useEffect } from 'preact/hooks'
import { download } from '../app/download'
import { drafts, notTaken, takeWords } from '../app/drafts'
import { languages, loadLanguage, OWN } from '../app/release'
import { COMMON, count, type Filter, type Row, rowsOf } from '../app/words'
import { type EditorProps, TextRow } from './TextRow'

/** So many texts are shown at a time. */
const PAGE = 30

/** Every text with its original beside the partner’s own, and what the guard says of it. */
export function WordsEditor({ table, own, language }: EditorProps) {
  const search = useSignal('')
  const filter = useSignal<Filter>('all')
  const shown = useSignal(PAGE)
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
  const written = Object.keys(own).length
  const isOurs = short === 'en' || !!OWN[short]

  const page = rows.slice(0, shown.value)
  const isCommon = ({ key }: Row) => COMMON.includes(key)
  const groups = [
    { title: 'The ones most people change', texts: page.filter(isCommon) },
    { title: 'All others', texts: page.filter(row => !isCommon(row)) },
  ].filter(({ texts }) => texts.length > 0)

  const take = async (file: File | undefined) => {
    if (!file) return
    try {
      takeWords(await file.text(), own, table, language)
    } catch (error) {
      notTaken.value = [(error as Error).message]
    }
  }

  return (
    <section aria-labelledby="texts">
      <h3 id="texts">Texts</h3>
      <p>
        <b>{written}</b> of {total} {written === 1 ? 'is' : 'are'} yours{refused > 0 && `, ${refused} cannot be used`}.{' '}
        {isOurs
          ? 'The rest is ours.'
          : `We have none in “${language}”: the ${total - written} that are missing are shown in English.`}
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
      {notTaken.value.length > 0 && (
        <div class="notice wrong" role="alert">
          <p>
            <b>From the file, not used:</b>
          </p>
          <ul>
            {notTaken.value.map(problem => (
              <li key={problem}>{problem}</li>
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
            <option value="own">Yours ({written + refused})</option>
            <option value="missing">Not yours ({total - written - refused})</option>
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
        {rows.length === 0 ? 'No text is like that.' : `${count(rows.length, 'text')}.`}
      </p>
      {groups.map(({ title, texts }) => (
        <Fragment key={title}>
          <h4>{title}</h4>
          <ul class="texts">
            {texts.map(row => (
              <TextRow key={row.key} row={row} table={table} own={own} language={language} beside={beside.value} />
            ))}
          </ul>
        </Fragment>
      ))}
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
