import { useSignal } from '@preact/signals'
import { say } from '../app/store'

/** Copies a text, and says so; where the browser refuses, selects what is to be copied by hand. */
export function Copy({
  what,
  text,
  of,
  primary = false,
}: {
  what: string
  text: () => string
  of?: string
  primary?: boolean
}) {
  const done = useSignal(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text())
      done.value = true
      say(`Copied: ${what}.`)
      setTimeout(() => {
        done.value = false
      }, 2000)
    } catch {
      const shown = of ? document.getElementById(of) : null
      if (shown) getSelection()?.selectAllChildren(shown)
      const way = shown ? 'The text is selected: press Control C or Command C.' : 'Take it from the address bar.'
      say(`The browser allows no copying here. ${way}`)
    }
  }
  return (
    <button type="button" class={primary ? 'primary' : ''} onClick={copy}>
      {done.value ? 'Copied' : `Copy ${what}`}
    </button>
  )
}
