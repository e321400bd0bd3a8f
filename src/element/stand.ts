import type { Session } from '../session/session'
import { effect, type ReadonlySignal } from '../session/signals'
import type { Words } from '../words/en'
import { say } from './faults'
import { standing } from './runtime'
import type { ShowSetup } from './show'

export interface StandSetup extends ShowSetup {
  root: HTMLElement
  /** Holds all that the check draws. */
  box: HTMLElement
  session: Session
  text: ReadonlySignal<Words>
}

const OPENS = 'data-readiness-open'

/**
 * Puts the box where the mode says: into the page, or into what the later file `modes` makes for it; where that cannot be
 * had, into the page too. Till then the fallback children stay, and a wish to open is kept.
 *
 * @returns an end to it
 */
export function stand(setup: StandSetup): () => void {
  const { element, shadow, root, box, name, options, wanted, runtime, onFault, onReady } = setup
  let opens = false
  let was: boolean | undefined
  let place = new AbortController()

  const onClick = (event: Event) => {
    const opener = event.composedPath().find(node => (node as Element).getAttribute?.(OPENS) != null) as Element
    const first = () => standing(runtime).find(({ mode }) => mode !== 'inline')?.instance
    if (!opener || (opener.getAttribute(OPENS) || first()) !== name) return
    event.preventDefault()
    if (opens) wanted.value = opener
    else element.scrollIntoView()
  }
  const comeIn = () => {
    opens = false
    root.append(box)
    onReady()
  }
  const goOut = ({ signal }: AbortController) => {
    opens = true
    const slot = document.createElement('slot')
    shadow.append(slot)
    // On its way down, where no listener of the page's can stop it.
    document.addEventListener('click', onClick, { capture: true, signal })
    runtime.later('modes', shadow, options.peek().assets).then(
      ({ modes }) => {
        slot.remove()
        if (signal.aborted) return
        modes(setup, signal)
        onReady()
      },
      fault => {
        slot.remove()
        if (signal.aborted) return
        say(fault)
        onFault(fault)
        comeIn()
      },
    )
  }

  const stop = effect(() => {
    const { mode } = options.value
    const inline = mode === 'inline'
    if (inline !== was) {
      was = inline
      place.abort()
      if (inline) comeIn()
      else goOut((place = new AbortController()))
    }
    root.dataset.mode = mode
  })
  return () => {
    stop()
    place.abort()
  }
}
