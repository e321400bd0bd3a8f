/** Replaces each `{name}` in a text by its value; a name without a value is kept as written. */
export const fill = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (written, name: string) => `${values[name] ?? written}`)
