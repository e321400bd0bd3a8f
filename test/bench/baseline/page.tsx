import { signal } from '@preact/signals'
import { render } from 'preact'

/**
 * Questions of the baseline page: preact and signals alone, without styles and scoring. The check's times are compared
 * with it.
 */
const questions = [
  {
    prompt: 'Who answers for AI in your organisation?',
    options: ['Nobody', 'Somebody', 'A named person', 'I don’t know'],
  },
  { prompt: 'Have you set the scope of your AI management?', options: ['No', 'In draft', 'Approved', 'I don’t know'] },
]
const at = signal(0)

function Question() {
  const question = questions[at.value % questions.length]
  return (
    <fieldset data-question={at.value}>
      <legend>{question?.prompt}</legend>
      {question?.options.map(option => (
        <label key={option}>
          <input type="radio" name={`q${at.value}`} value={option} /> {option}
        </label>
      ))}
      <button type="button" data-action="next" onClick={() => at.value++}>
        Next
      </button>
    </fieldset>
  )
}

const container = document.getElementById('baseline')
if (container) render(<Question />, container)
