import type { Option, Question } from '../instrument/schema'

interface ChoiceProps {
  question: Question
  option: Option
  /** The key that chooses it. */
  digit: number
  chosen: boolean
  /** Any click on the row; the one that it passes on to the input comes too. */
  onTap: (event: MouseEvent) => void
  /** The box of a question of several was ticked or cleared. */
  onToggle: () => void
}

/** One answer. The whole row is the target. */
export function Choice({ question, option, digit, chosen, onTap, onToggle }: ChoiceProps) {
  const several = question.kind === 'multiple'
  const quiet = question.scoring && option.level === undefined
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys reach the input inside; the row only widens its target
    <label class={quiet ? 'choice aside' : 'choice'} part="option" onClick={onTap}>
      <input
        type={several ? 'checkbox' : 'radio'}
        name={question.id}
        value={option.id}
        checked={chosen}
        onChange={several ? onToggle : undefined}
      />
      <span>{option.label}</span>
      <i aria-hidden="true">{digit}</i>
    </label>
  )
}
