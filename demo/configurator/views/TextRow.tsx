import { drafts } from '../app/drafts'
import type { Texts } from '../app/release'
import { leaveField, put } from '../app/store'
import { faultIn, type Row } from '../app/words'

/** All texts in English, the partner’s own, and the language that these are in. */
export interface EditorProps {
  table: Texts
  own: Texts
  language: string
}

const without = (texts: Texts, key: string): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([one]) => one !== key))

/** One text. What the guard refuses stays a draft. */
export function TextRow({ row, table, own, language, beside }: EditorProps & { row: Row; beside: string }) {
  const { key, original, problem } = row
  const id = `text-${key}`
  const write = (text: string) => {
    const isOwn = text.trim() !== ''
    const wrong = isOwn && faultIn(key, text, table, language)
    drafts.value = wrong ? { ...drafts.peek(), [key]: text } : without(drafts.peek(), key)
    put({ options: { words: isOwn && !wrong ? { ...own, [key]: text } : without(own, key) } }, id)
  }
  return (
    <li class={problem ? 'field wrong' : 'field'}>
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
        aria-invalid={!!problem}
        aria-describedby={`${id}-original${problem ? ` ${id}-fault` : ''}`}
        onInput={event => write(event.currentTarget.value)}
        onBlur={leaveField}
      />
      {problem && (
        <p class="fault" id={`${id}-fault`} role="status">
          {problem}
        </p>
      )}
    </li>
  )
}
