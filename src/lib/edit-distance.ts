/**
 * How many letters have to be inserted, deleted or replaced to make one text of the other
 * (https://en.wikipedia.org/wiki/Levenshtein_distance).
 *
 * @param swap the cost of swapping two neighbours: 2 is that of replacing both, 1 counts the swap as one edit
 */
export function editDistance(a: string, b: string, swap = 2): number {
  let before: number[] = []
  let last = [...Array(b.length + 1).keys()]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(
        (row[j - 1] as number) + 1,
        (last[j] as number) + 1,
        (last[j - 1] as number) + +(a[i - 1] !== b[j - 1]),
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] as number) + swap : Infinity,
      )
    before = last
    last = row
  }
  return last[b.length] as number
}
