import { useSignal } from '@preact/signals'
import { takeWords } from '../app/drafts'
import { english, loadWords } from '../app/release'
import { put, section, state } from '../app/store'
import { languageOf } from '../app/words'

/** Own texts that stand in a file elsewhere, and the way to go on writing them here. */
export function WordsFile({ address }: { address: string }) {
  const problem = useSignal('')
  const isLoading = useSignal(false)
  const load = async () => {
    problem.value = ''
    isLoading.value = true
    try {
      const found = english.peek()
      if (found.state !== 'here') throw new Error('The list of texts is not here yet.')
      const json = await loadWords(address, state.peek().base)
      // Meanwhile, another may have been given.
      if (state.peek().options.words !== address) return
      takeWords(json, {}, found.value, languageOf(state.peek().options.locale))
      section.value = 'words'
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
        {isLoading.value ? 'They are coming …' : 'Edit these texts here'}
      </button>
      {problem.value && (
        <div class="notice wrong" role="alert">
          <p>
            The texts could not be loaded, and the address stays as it is. {problem.value} Or save the file from there,
            and import it under “Words” once the address is taken away.
          </p>
          <button
            type="button"
            onClick={() => {
              put({ options: { words: null } })
              section.value = 'words'
              document.querySelector<HTMLElement>('[data-tab=words]')?.focus()
            }}
          >
            Take the address away
          </button>
        </div>
      )}
    </div>
  )
}
