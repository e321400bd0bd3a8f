import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Question } from '../instrument/schema'
import { fill } from '../words/fill'
import { Button } from './Button'
import { Heading } from './Heading'
import { Help } from './Help'
import type { ScreenProps } from './props'

/** Long enough to see the choice, in milliseconds. */
const SEEN = 250

interface ChoicesProps extends ScreenProps {
  question: Question
  /** How to choose, where that has to be said. */
  hint: string
  /** Told of the question's box once it stands. */
  hold: (box: HTMLElement) => void
}

/** The prompt, its answers and Next. One stands for one question; the next question gets its own. */
export function Choices({ app, question, hint, hold }: ChoicesProps) {
  const { session, text } = app
  const { id, kind, prompt, options } = question
  const single = kind === 'single'
  const chosen = session.chosen(id)
  const missing = useSignal(false)
  const box = useRef<HTMLFieldSetElement>(null)
  const timer = useRef(0)
  const touched = useRef(false)
  /** A key is down: what is chosen now was moved to by an arrow or chosen by the space bar, and stays on this question. */
  const byKey = useRef(false)

  useLayoutEffect(() => {
    if (box.current) hold(box.current)
    return () => clearTimeout(timer.current)
  }, [])

  const next = () => {
    clearTimeout(timer.current)
    if (session.next()) return
    missing.value = true
    box.current?.querySelector('input')?.focus()
  }
  const choose = (option: string, go: boolean) => {
    touched.current = true
    missing.value = false
    clearTimeout(timer.current)
    session.answer(id, option)
    if (single && go) timer.current = setTimeout(next, SEEN) as unknown as number
  }
  /** The second click of a double click may come when the next question already stands under the pointer. */
  const isStray = ({ detail }: MouseEvent) => detail > 1 && !touched.current

  const onKeyDown = (event: KeyboardEvent) => {
    byKey.current = true
    const option = options[Number(event.key) - 1]
    const goesOn = event.key === 'Enter' && !(event.target as Element).closest('button')
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !(option || goesOn)) return
    event.preventDefault()
    if (option) choose(option.id, true)
    else next()
  }
  const letGo = () => {
    byKey.current = false
  }
  const unsure = options.find(option => option.id === 'unsure')?.label

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what the controls inside let bubble
    <div onKeyDown={onKeyDown} onKeyUp={letGo} onPointerDown={letGo}>
      <fieldset part="question" ref={box} aria-describedby="hint missing">
        <legend>
          <Heading app={app}>{prompt}</Heading>
        </legend>
        {hint && (
          <p class="soft" id="hint">
            {hint}
          </p>
        )}
        <div class="help">
          <Help app={app} question={question} />
        </div>
        {options.map((option, index) => (
          <label
            key={option.id}
            class={/^(unsure|not-applicable)$/.test(option.id) ? 'choice aside' : 'choice'}
            part="option"
          >
            <input
              type={single ? 'radio' : 'checkbox'}
              name={id}
              value={option.id}
              checked={chosen.includes(option.id)}
              onClick={event => {
                if (isStray(event)) event.preventDefault()
                else choose(option.id, !byKey.current)
              }}
            />
            <span>{option.label}</span>
            <small aria-hidden="true">{index + 1}</small>
          </label>
        ))}
      </fieldset>
      <div class="row">
        <Button kind="primary" action="next" onClick={event => isStray(event) || next()}>
          {session.changing.value ? text.finish : text.next}
        </Button>
        {missing.value && (
          <p id="missing" role="alert">
            {unsure ? fill(text.missingUnsure, { unsure }) : text.missing}
          </p>
        )}
      </div>
    </div>
  )
}
