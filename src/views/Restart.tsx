import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Icon } from './Icon'
import type { ScreenProps } from './props'

/** "Start again", which asks in place before it erases anything. */
export function Restart({ app: { session, words } }: ScreenProps) {
  const asking = useSignal<boolean | null>(null)
  const first = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (asking.value !== null) first.current?.focus({ preventScroll: true })
  }, [asking.value])
  const ask = (wanted: boolean) => () => {
    asking.value = wanted
  }
  const { restart, restartAsk, confirm, cancel } = words.value
  if (!asking.value)
    return (
      <button type="button" ref={first} class="quiet" part="button" data-action="restart" onClick={ask(true)}>
        <Icon name="restart" />
        {restart}
      </button>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset gathers form fields; these are two buttons with a question
    <div class="ask" role="group" aria-label={restartAsk}>
      <p>{restartAsk}</p>
      <button type="button" part="button" data-action="confirm" onClick={session.restart}>
        {confirm}
      </button>
      <button type="button" ref={first} class="quiet" part="button" data-action="cancel" onClick={ask(false)}>
        {cancel}
      </button>
    </div>
  )
}
