import { rejectedTexts } from '../app/import-text-file'
import type { Texts } from '../app/release'
import { applyPatch, endEdit } from '../app/store'
import { type EditorRow, textProblem } from '../app/text-rows'

/** Every text in English, the partner's texts that the widget accepts, and the language of the partner's texts. */
export interface TextEditorProps {
  englishTexts: Texts
  ownTexts: Texts
  language: string
}

/** Returns the texts without one key. */
const without = (texts: Texts, key: string): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([one]) => one !== key))

/**
 * One row of the text editor. A text that the widget refuses is kept in `rejectedTexts` and is not part of the snippet.
 */
export function TextRow({
  row,
  englishTexts,
  ownTexts,
  language,
  beside,
}: TextEditorProps & { row: EditorRow; beside: string }) {
  const { key, original, problem } = row
  const id = `text-${key}`
  const write = (text: string) => {
    const isSet = text.trim() !== ''
    const wrong = isSet && textProblem(key, text, englishTexts, language)
    rejectedTexts.value = wrong ? { ...rejectedTexts.peek(), [key]: text } : without(rejectedTexts.peek(), key)
    applyPatch({ options: { words: isSet && !wrong ? { ...ownTexts, [key]: text } : without(ownTexts, key) } }, id)
  }
  return (
    <li class={problem ? 'field wrong' : 'field'}>
      <div class="field-head">
        <label for={id}>
          <code>{key}</code>
        </label>
        {row.ownText !== undefined && (
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
        rows={Math.min(6, Math.ceil(Math.max(original.length, row.ownText?.length ?? 0) / 44))}
        lang={language}
        dir="auto"
        value={row.ownText ?? ''}
        placeholder="Yours"
        aria-invalid={!!problem}
        aria-describedby={`${id}-original${problem ? ` ${id}-fault` : ''}`}
        onInput={event => write(event.currentTarget.value)}
        onBlur={endEdit}
      />
      {problem && (
        <p class="fault" id={`${id}-fault`} role="status">
          {problem}
        </p>
      )}
    </li>
  )
}
