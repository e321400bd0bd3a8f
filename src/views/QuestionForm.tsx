import { signal } from '@preact/signals'
import { Component, createRef } from 'preact'
import type { Question } from '../instrument/schema'
import { fillPlaceholders } from '../lib/fill-placeholders'
import { Button } from './Button'
import { Heading } from './Heading'
import type { ScreenProps } from './props'
import { QuestionHelp } from './QuestionHelp'
import { readDigit } from './read-digit'

/** Delay in milliseconds between a choice and the next question, long enough to see the choice. */
const ADVANCE_DELAY = 250

interface QuestionFormProps extends ScreenProps {
  question: Question
  /** Instruction on how to choose an option; empty if none is needed. */
  hint: string
  /** Called once with the question's box when the box is in the document; sets its minimum height. */
  stabilizeHeight: (box: HTMLElement) => void
}

/** Form with the prompt and options of one question, and the button Next. Each question has a separate instance. */
export class QuestionForm extends Component<QuestionFormProps> {
  isAnswerMissing = signal(false)
  box = createRef<HTMLFieldSetElement>()
  advanceTimer = 0
  /** Whether the visitor has chosen an option of this question since it was shown. */
  hasChosen = false
  /**
   * Whether a key is pressed. A radio button that changes while a key is pressed was changed with an arrow key or the
   * space bar; then the form does not advance to the next question.
   */
  isKeyDown = false

  override componentDidMount() {
    if (this.box.current) this.props.stabilizeHeight(this.box.current)
  }

  override componentWillUnmount() {
    clearTimeout(this.advanceTimer)
  }

  next = () => {
    clearTimeout(this.advanceTimer)
    if (this.props.ctx.session.next()) return
    this.isAnswerMissing.value = true
    this.box.current?.querySelector('input')?.focus()
  }

  choose(option: string, shouldAdvance: boolean) {
    const { ctx, question } = this.props
    this.hasChosen = true
    this.isAnswerMissing.value = false
    clearTimeout(this.advanceTimer)
    ctx.session.answer(question.id, option)
    if (shouldAdvance && question.kind === 'single')
      this.advanceTimer = setTimeout(this.next, ADVANCE_DELAY) as unknown as number
  }

  /** Whether a click is the second one of a double click that began on the previous question. */
  isStray = ({ detail }: MouseEvent) => detail > 1 && !this.hasChosen

  onKeyDown = (event: KeyboardEvent) => {
    this.isKeyDown = true
    const option = this.props.question.options[readDigit(event) - 1]
    const isNextKey = event.key === 'Enter' && !(event.target as Element).closest('button')
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || !(option || isNextKey)) return
    event.preventDefault()
    if (option) this.choose(option.id, true)
    else this.next()
  }

  /**
   * Clears `isKeyDown` on `keyup`, and on `pointerdown`, because a key that is released outside the page sends no
   * `keyup`.
   */
  clearKeyDown = () => {
    this.isKeyDown = false
  }

  render({ ctx, question, hint }: QuestionFormProps) {
    const { session, text } = ctx
    const { id, kind, prompt, options } = question
    const chosen = session.chosenOptions(id)
    const unsure = options.find(option => option.id === 'unsure')?.label
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: it only handles events that bubble up from its controls
      <div onKeyDown={this.onKeyDown} onKeyUp={this.clearKeyDown} onPointerDown={this.clearKeyDown}>
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
            <QuestionHelp ctx={ctx} question={question} />
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
                  else this.choose(option.id, !this.isKeyDown)
                }}
              />
              <span>{option.label}</span>
              <small aria-hidden="true">{index + 1}</small>
            </label>
          ))}
        </fieldset>
        <div class="row">
          <Button kind="primary" action="next" onClick={event => this.isStray(event) || this.next()}>
            {session.isChangingAnswer.value ? text.finish : text.next}
          </Button>
          {this.isAnswerMissing.value && (
            <p id="missing" role="alert">
              {unsure ? fillPlaceholders(text.missingUnsure, { unsure }) : text.missing}
            </p>
          )}
        </div>
      </div>
    )
  }
}
