import type { Answers } from '../instrument/schema'

/** Whether two sets of answers are the same, in whatever order the options of a question were chosen. */
export const haveSameAnswers = (a: Answers, b: Answers) => {
  const ids = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...ids].every(id => [a[id]].flat().sort().join() === [b[id]].flat().sort().join())
}
