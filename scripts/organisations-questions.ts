/** `npm run organisations:questions`: prints every question and its options as a visitor reads them, with their ids. */
import instrument from '../src/instrument/iso-42001'

const { guidance, questions } = instrument
console.log(`${guidance}\n`)
for (const { id, kind, prompt, when, options } of questions) {
  console.log(`${id}: ${prompt}${kind === 'multiple' ? ' (several)' : ''}${when ? ' (only on some routes)' : ''}`)
  for (const option of options) console.log(`    ${option.id}: ${option.label}`)
}
