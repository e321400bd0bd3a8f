import { useSignal } from '@preact/signals'
import { announce } from '../app/store'

/**
 * Button that copies a text and announces it. If the browser forbids copying, it selects the text of the element
 * `sourceId`, so that the user can copy it.
 */
export function CopyButton({
  what,
  text,
  sourceId,
  primary = false,
}: {
  what: string
  text: () => string
  sourceId?: string
  primary?: boolean
}) {
  const isCopied = useSignal(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      isCopied.value = true
      announce(`Copied: ${what}.`)
      setTimeout(() => {
        isCopied.value = false
      }, 2000)
    } catch {
      const source = sourceId ? document.getElementById(sourceId) : null
      if (source) getSelection()?.selectAllChildren(source)
      const instruction = source
        ? 'The text is selected: press Control C or Command C.'
        : 'Take it from the address bar.'
      announce(`The browser allows no copying here. ${instruction}`)
    }
  }
  return (
    <button type="button" class={primary ? 'primary' : ''} onClick={copy}>
      {isCopied.value ? 'Copied' : `Copy ${what}`}
    </button>
  )
}
