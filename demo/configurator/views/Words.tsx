import { english } from '../app/release'
import { state } from '../app/store'
import { languageOf } from '../app/words'
import { OptionField } from './Field'
import { WordsEditor } from './WordsEditor'
import { WordsFile } from './WordsFile'

/** The language, and the partner’s own texts. */
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
      {typeof words !== 'object' && <OptionField name="words" />}
      {typeof words === 'string' ? (
        <WordsFile address={words} />
      ) : found.state === 'here' ? (
        <WordsEditor table={found.value} own={words ?? {}} language={languageOf(locale)} />
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
