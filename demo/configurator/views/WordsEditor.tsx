import { useComputed, useSignal, useSignalEffect } from '@preact/signals'
import { Fragment } from 'preact'
import { useEffect } from 'preact/hooks'
import { downloadText } from '../app/download-text'
import { importProblems, importTextFile, rejectedTexts } from '../app/import-text-file'
import { BUNDLED_LANGUAGES, loadLanguageTexts, textsByLanguage } from '../app/release'
import { COMMON_KEYS, type EditorRow, findRows, formatCount, type RowFilter } from '../app/text-rows'
import { type TextEditorProps, TextRow } from './TextRow'

/** How many texts are shown at first, and added by each press of the button. */
const PAGE_SIZE = 30

/** Editor for the partner's texts: each built-in text with the partner's text, and why the widget refuses it. */
export function WordsEditor({ englishTexts, ownTexts, language }: TextEditorProps) {
  const search = useSignal('')
  const filter = useSignal<RowFilter>('all')
  const shownCount = useSignal(PAGE_SIZE)
  const languageCode = language.toLowerCase().split('-')[0] ?? 'en'
  const comparedLanguage = useSignal(BUNDLED_LANGUAGES[languageCode] ? languageCode : 'en')
  useSignalEffect(() => {
    if (comparedLanguage.value !== 'en') void loadLanguageTexts(comparedLanguage.value)
  })
  useEffect(() => {
    comparedLanguage.value = BUNDLED_LANGUAGES[languageCode] ? languageCode : 'en'
  }, [languageCode, comparedLanguage])
  const original = useComputed(() => textsByLanguage.value[comparedLanguage.value] ?? {})
  const rows = findRows(englishTexts, original.value, ownTexts, rejectedTexts.value, language, {
    search: search.value,
    filter: filter.value,
  })
  const total = Object.keys(englishTexts).length
  const refusedCount = Object.keys(rejectedTexts.value).length
  const ownCount = Object.keys(ownTexts).length
  const isBuiltIn = languageCode === 'en' || !!BUNDLED_LANGUAGES[languageCode]

  const page = rows.slice(0, shownCount.value)
  const isCommon = ({ key }: EditorRow) => COMMON_KEYS.includes(key)
  const groups = [
    { title: 'The ones most people change', texts: page.filter(isCommon) },
    { title: 'All others', texts: page.filter(row => !isCommon(row)) },
  ].filter(({ texts }) => texts.length > 0)

  const importFile = async (file: File | undefined) => {
    if (!file) return
    try {
      importTextFile(await file.text(), ownTexts, englishTexts, language)
    } catch (error) {
      importProblems.value = [(error as Error).message]
    }
  }

  return (
    <section aria-labelledby="texts">
      <h3 id="texts">Texts</h3>
      <p>
        <b>{ownCount}</b> of {total} {ownCount === 1 ? 'is' : 'are'} yours
        {refusedCount > 0 && `, ${refusedCount} cannot be used`}.{' '}
        {isBuiltIn
          ? 'The rest is ours.'
          : `We have none in “${language}”: the ${total - ownCount} that are missing are shown in English.`}
      </p>
      <div class="row">
        <label class="file">
          <span>Import a JSON</span>
          <input
            type="file"
            accept=".json,application/json"
            onChange={event => importFile(event.currentTarget.files?.[0])}
          />
        </label>
        <button
          type="button"
          onClick={() => downloadText('check-words.json', `${JSON.stringify(ownTexts, null, 2)}\n`)}
        >
          Export yours
        </button>
        <button
          type="button"
          onClick={() => downloadText('words-en.json', `${JSON.stringify(englishTexts, null, 2)}\n`)}
        >
          Export all, in English
        </button>
      </div>
      {importProblems.value.length > 0 && (
        <div class="notice wrong" role="alert">
          <p>
            <b>From the file, not used:</b>
          </p>
          <ul>
            {importProblems.value.map(problem => (
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
              shownCount.value = PAGE_SIZE
            }}
          />
        </div>
        <div>
          <label for="words-filter">Show</label>
          <select
            id="words-filter"
            value={filter.value}
            onChange={event => {
              filter.value = event.currentTarget.value as RowFilter
              shownCount.value = PAGE_SIZE
            }}
          >
            <option value="all">All ({total})</option>
            <option value="own">Yours ({ownCount + refusedCount})</option>
            <option value="missing">Not yours ({total - ownCount - refusedCount})</option>
            <option value="wrong">Cannot be used ({refusedCount})</option>
          </select>
        </div>
        <div>
          <label for="words-beside">Beside yours</label>
          <select
            id="words-beside"
            value={comparedLanguage.value}
            onChange={event => {
              comparedLanguage.value = event.currentTarget.value
            }}
          >
            <option value="en">English</option>
            {Object.entries(BUNDLED_LANGUAGES).map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
      </div>
      <p class="hint" role="status">
        {rows.length === 0 ? 'No text is like that.' : `${formatCount(rows.length, 'text')}.`}
      </p>
      {groups.map(({ title, texts }) => (
        <Fragment key={title}>
          <h4>{title}</h4>
          <ul class="texts">
            {texts.map(row => (
              <TextRow
                key={row.key}
                row={row}
                englishTexts={englishTexts}
                ownTexts={ownTexts}
                language={language}
                beside={comparedLanguage.value}
              />
            ))}
          </ul>
        </Fragment>
      ))}
      {rows.length > shownCount.value && (
        <button
          type="button"
          onClick={() => {
            shownCount.value += PAGE_SIZE
          }}
        >
          Show {Math.min(PAGE_SIZE, rows.length - shownCount.value)} more
        </button>
      )}
    </section>
  )
}
