import { signal } from '@preact/signals'
import { Component, createRef } from 'preact'
import type { Question } from '../instrument/schema'
import { fill } from '../lib/fill'
import { Button } from './Button'
import { Heading } from './Heading'
import { Help } from './Help'
import type { ScreenProps } from './props'

/** Long enough to see the choice, in milliseconds. */
const SEEN = 250

interface QuestionFormProps extends ScreenProps {
  question: Question
  /** How to choose, where that has to be said. */
  hint: string
  /** Told of the question's box once it stands. */
  hold: (box: HTMLElement) => void
}

/** The prompt, its answers and Next. One stands for one question; the next question gets its own. */
export class QuestionForm extends Component<QuestionFormProps> {
  missing = signal(false)
  box = createRef<HTMLFieldSetElement>()
  timer = 0
  touched = false
  /** A key is down: what is chosen now was moved to by an arrow or chosen by the space bar, and stays on this question. */
  byKey = false

  override componentDidMount() {
    if (this.box.current) this.props.hold(this.box.current)
  }

  override componentWillUnmount() {
    clearTimeout(this.timer)
  }

  next = () => {
    clearTimeout(this.timer)
    if (this.props.ctx.session.next()) return
    this.missing.value = true
    this.box.current?.querySelector('input')?.focus()
  }

  choose(option: string, go: boolean) {
    const { ctx, question } = this.props
    this.touched = true
    this.missing.value = false
    clearTimeout(this.timer)
    ctx.session.answer(question.id, option)
    if (go && question.kind === 'single') this.timer = setTimeout(this.next, SEEN) as unknown as number
  }

  /** The second click of a double click may come when the next question already stands under the pointer. */
  isStray = ({ detail }: MouseEvent) => detail > 1 && !this.touched

  onKeyDown = (event: KeyboardEvent) => {
    this.byKey = true
    const option = this.props.question.options[Number(event.key) - 1]
    const goesOn = event.key === 'Enter' && !(event.target as Element).closest('button')
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !(option || goesOn)) return
    event.preventDefault()
    if (option) this.choose(option.id, true)
    else this.next()
  }

  letGo = () => {
    this.byKey = false
  }

  render({ ctx, question, hint }: QuestionFormProps) {
    const { session, text } = ctx
    const { id, kind, prompt, options } = question
    const chosen = session.chosen(id)
    const unsure = options.find(option => option.id === 'unsure')?.label
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what the controls inside let bubble
      <div onKeyDown={this.onKeyDown} onKeyUp={this.letGo} onPointerDown={this.letGo}>
        <fieldset part="question" ref={this.box} aria-describedby="hint missing">
          <legend>
            <Heading ctx={ctx}>{prompt}</Heading>
          </legend>
          {hint && (
            <p class="soft" id="hint">
              {hint}
            </p>
          )}
          <div class="help">
            <Help ctx={ctx} question={question} />
          </div>
          {options.map((option, index) => (
            <label
              key={option.id}
              class={/^(unsure|not-applicable)$/.test(option.id) ? 'choice aside' : 'choice'}
              part="option"
            >
              <input
                type={kind === 'single' ? 'radio' : 'checkbox'}
                name={id}
                value={option.id}
                checked={chosen.includes(option.id)}
                onClick={event => {
                  if (this.isStray(event)) event.preventDefault()
                  else this.choose(option.id, !this.byKey)
                }}
              />
              <span>{option.label}</span>
              <small aria-hidden="true">{index + 1}</small>
            </label>
          ))}
        </fieldset>
        <div class="row">
          <Button kind="primary" action="next" onClick={event => this.isStray(event) || this.next()}>
            {session.changing.value ? text.finish : text.next}
          </Button>
          {this.missing.value && (
            <p id="missing" role="alert">
              {unsure ? fill(text.missingUnsure, { unsure }) : text.missing}
            </p>
          )}
        </div>
      </div>
    )
  }
}
