/** How many letters have to be put in, left out, exchanged or swapped to make one text of the other, as far as `most`. */
function distance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, at) => at)]
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same, swapped))
    }
    if (Math.min(...row) > most) return most + 1
    ;[before, last] = [last, row]
  }
  return last[b.length] ?? 0
}

/** The name that was probably meant by one that is none: within a third of its letters, whatever their case. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  let found: string | undefined
  let least = Math.max(2, Math.floor(name.length / 3))
  for (const candidate of names) {
    const far = distance(name.toLowerCase(), candidate.toLowerCase(), least)
    if (far < least || (far === least && !found)) [found, least] = [candidate, far]
  }
  return found
}
