import { useSignal } from '@preact/signals'
import { importTextFile } from '../app/import-text-file'
import { englishTexts, fetchTextFile } from '../app/release'
import { activeSection, applyPatch, state } from '../app/store'
import { textLanguage } from '../app/text-rows'

/** Note that the partner's texts are in a file at an address, with a button that loads them into the editor. */
export function WordsFile({ address }: { address: string }) {
  const problem = useSignal('')
  const isLoading = useSignal(false)
  const load = async () => {
    problem.value = ''
    isLoading.value = true
    try {
      const found = englishTexts.peek()
      if (found.state !== 'loaded') throw new Error('The list of texts is not loaded yet.')
      const json = await fetchTextFile(address, state.peek().base)
      // The address may have changed while the file was loading.
      if (state.peek().options.words !== address) return
      importTextFile(json, {}, found.value, textLanguage(state.peek().options.locale))
      activeSection.value = 'words'
      document.querySelector<HTMLElement>('[data-tab=words]')?.focus()
    } catch (error) {
      problem.value = (error as Error).message
    } finally {
      isLoading.value = false
    }
  }
  return (
    <div class="box">
      <p>
        Its texts are in a file: <code>{address}</code>
      </p>
      <button type="button" aria-disabled={isLoading.value} onClick={() => isLoading.value || load()}>
        {isLoading.value ? 'Loading the texts …' : 'Edit these texts here'}
      </button>
      {problem.value && (
        <div class="notice wrong" role="alert">
          <p>
            The texts could not be loaded, and the address stays as it is. {problem.value} Or save the file from there,
            and import it under “Words” once the address is removed.
          </p>
          <button
            type="button"
            onClick={() => {
              applyPatch({ options: { words: null } })
              activeSection.value = 'words'
              document.querySelector<HTMLElement>('[data-tab=words]')?.focus()
            }}
          >
            Remove the address
          </button>
        </div>
      )}
    </div>
  )
}
