import { signal } from '@preact/signals'
import { render } from 'preact'

/**
 * The floor: what preact and signals alone take to show one question a page, with no design, no scoring and no house.
 * The check is measured against it.
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

const place = document.getElementById('floor')
if (place) render(<Question />, place)
