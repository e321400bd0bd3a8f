/** A template with each `{name}` replaced by its text. */
export const fill = (template: string, texts: Record<string, string>): string =>
  template.replace(/\{(\w+)\}/g, (whole, name: string) => texts[name] ?? whole)
