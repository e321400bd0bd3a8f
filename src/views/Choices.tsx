import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Question } from '../instrument/schema'
import { fill } from '../words/fill'
import { Choice } from './Choice'
import { Heading } from './Heading'
import { Help } from './Help'
import { Icon } from './Icon'
import type { ScreenProps } from './props'

/** Long enough to see the choice, in milliseconds. */
const SEEN = 250

interface ChoicesProps extends ScreenProps {
  question: Question
  /** How to choose, where that has to be said. */
  guidance: string | undefined
  hold: (box: HTMLElement) => void
}

/** The prompt, its answers and Next. One stands for one question; the next question gets its own. */
export function Choices({ app, question, guidance, hold }: ChoicesProps) {
  const { session, words } = app
  const { id, kind, prompt, options } = question
  const several = kind === 'multiple'
  const missing = useSignal(false)
  const box = useRef<HTMLFieldSetElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  /** A key is down: what is chosen now was moved to by an arrow or chosen by the space bar, and stays on this question. */
  const byKey = useRef(false)
  const touched = useRef(false)
  const chosen = session.chosen(id)

  useLayoutEffect(() => {
    if (box.current) hold(box.current)
  }, [])
  useEffect(() => () => clearTimeout(timer.current), [])

  const next = () => {
    clearTimeout(timer.current)
    if (session.next()) return
    missing.value = true
    box.current?.querySelector('input')?.focus()
  }
  const choose = (option: string) => {
    touched.current = true
    missing.value = false
    if (several || !session.chosen(id).includes(option)) session.answer(id, option)
  }
  const chooseAndGo = (option: string) => {
    choose(option)
    if (several) return
    clearTimeout(timer.current)
    timer.current = setTimeout(next, SEEN)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    byKey.current = true
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
    const option = options[Number(event.key) - 1]
    const enters = event.key === 'Enter' && !(event.target as Element).closest('button')
    if (!option && !enters) return
    event.preventDefault()
    event.stopPropagation()
    if (option) chooseAndGo(option.id)
    else next()
  }
  const letGo = () => {
    byKey.current = false
  }
  const hint = guidance ?? (several ? words.value.several : undefined)
  const unsure = options.find(option => option.id === 'unsure')?.label

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what the controls inside let bubble
    <div onKeyDown={onKeyDown} onKeyUp={letGo} onPointerDown={letGo}>
      <fieldset part="question" ref={box} aria-describedby={missing.value ? 'missing' : hint ? 'hint' : undefined}>
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
          <Choice
            key={option.id}
            question={question}
            option={option}
            digit={index + 1}
            chosen={chosen.includes(option.id)}
            onTap={event => {
              // The second click of a double click may come when the next question already stands under the pointer.
              if (event.detail > 1 && !touched.current) event.preventDefault()
              else if ((event.target as Element).matches('input:not([type=checkbox])')) {
                if (byKey.current) choose(option.id)
                else chooseAndGo(option.id)
              }
            }}
            onToggle={() => choose(option.id)}
          />
        ))}
      </fieldset>
      <div class="row">
        <button
          type="button"
          class="primary"
          part="button button-primary"
          data-action="next"
          onClick={event => {
            if (event.detail < 2 || touched.current) next()
          }}
        >
          {session.changing.value ? words.value.finish : words.value.next}
        </button>
        {missing.value && (
          <p class="alert" id="missing" role="alert">
            <Icon name="alert" />
            {unsure ? fill(words.value.missingUnsure, { unsure }) : words.value.missing}
          </p>
        )}
      </div>
    </div>
  )
}
