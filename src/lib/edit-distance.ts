/**
 * Returns the Levenshtein distance of two texts: how many letters must be inserted, deleted or replaced to turn one into the
 * other (https://en.wikipedia.org/wiki/Levenshtein_distance).
 *
 * @param swapCost cost of swapping two adjacent letters: 2 is the cost of replacing both, 1 counts the swap as one edit
 */
export function editDistance(a: string, b: string, swapCost = 2): number {
  let rowBeforeLast: number[] = []
  let lastRow = [...Array(b.length + 1).keys()]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++)
      row[j] = Math.min(
        (row[j - 1] as number) + 1,
        (lastRow[j] as number) + 1,
        (lastRow[j - 1] as number) + +(a[i - 1] !== b[j - 1]),
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (rowBeforeLast[j - 2] as number) + swapCost : Infinity,
      )
    rowBeforeLast = lastRow
    lastRow = row
  }
  return lastRow[b.length] as number
}
