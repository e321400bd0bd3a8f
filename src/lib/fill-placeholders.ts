/** Returns the text with each `{name}` replaced by its value. A placeholder without a value is kept as it is. */
export const fillPlaceholders = (text: string, values: Record<string, string | number>): string =>
  text.replace(/\{(\w+)\}/g, (placeholder, name: string) => `${values[name] ?? placeholder}`)
