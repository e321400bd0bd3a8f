import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from './Button'
import type { ScreenProps } from './props'

/** "Start again", which asks in place before it erases anything. */
export function Restart({ app: { session, text } }: ScreenProps) {
  /** Null until it was first pressed: nothing takes the focus unasked. */
  const asking = useSignal<boolean | null>(null)
  const key = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    if (asking.value !== null) key.current?.focus({ preventScroll: true })
  }, [asking.value])
  const ask = (wanted: boolean) => () => {
    asking.value = wanted
  }
  if (!asking.value)
    return (
      <Button kind="quiet" key="restart" ref={key} action="restart" onClick={ask(true)}>
        {text.restart}
      </Button>
    )
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset gathers form fields; these are two buttons with a question
    <div class="row" role="group" aria-label={text.restartAsk}>
      <p>{text.restartAsk}</p>
      <Button action="confirm" onClick={session.restart}>
        {text.confirm}
      </Button>
      <Button kind="quiet" ref={key} action="cancel" onClick={ask(false)}>
        {text.cancel}
      </Button>
    </div>
  )
}
