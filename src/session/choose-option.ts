import type { Question } from '../instrument/schema'

/** Returns the answer to a question after `option` was chosen or toggled; `undefined` if no option remains chosen. */
export function chooseOption(
  question: Question,
  previous: string | string[] | undefined,
  option: string,
): string | string[] | undefined {
  if (question.kind === 'single') return option
  const chosen = previous === undefined ? [] : [previous].flat()
  if (chosen.includes(option)) {
    const rest = chosen.filter(id => id !== option)
    return rest.length ? rest : undefined
  }
  const isExclusive = (id: string) => question.options.find(o => o.id === id)?.alone
  return isExclusive(option) ? [option] : [...chosen.filter(id => !isExclusive(id)), option]
}
