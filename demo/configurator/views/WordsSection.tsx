import { englishTexts } from '../app/release'
import { state } from '../app/store'
import { textLanguage } from '../app/text-rows'
import { OptionField } from './OptionField'
import { WordsEditor } from './WordsEditor'
import { WordsFile } from './WordsFile'

/** Section of the settings: the language, and the partner's own texts. */
export function WordsSection() {
  const { locale, words } = state.value.options
  const found = englishTexts.value
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
      ) : found.state === 'loaded' ? (
        <WordsEditor englishTexts={found.value} ownTexts={words ?? {}} language={textLanguage(locale)} />
      ) : (
        <p class="notice" role="status">
          {found.state === 'loading'
            ? 'Loading the texts …'
            : `The list of texts could not be loaded: ${found.reason}. Put words-en.json, which the build makes, beside the tag’s file.`}
        </p>
      )}
    </>
  )
}
