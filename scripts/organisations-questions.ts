/** `npm run organisations:questions`: the questions as a reader sees them, with the ids that an answer names. */
import instrument from '../src/instrument/iso-42001'

const { guidance, questions } = instrument
console.log(`${guidance}\n`)
for (const { id, kind, prompt, when, options } of questions) {
  console.log(`${id}: ${prompt}${kind === 'multiple' ? ' (several)' : ''}${when ? ' (not everyone is asked)' : ''}`)
  for (const option of options) console.log(`    ${option.id}: ${option.label}`)
}
