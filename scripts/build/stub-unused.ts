import type { Plugin } from 'vite'

/** Parts of the PDF writer's packages that the report never comes to, and why. */
const parts: Record<string, string> = {
  // The fonts that it is given are TrueType.
  'brotli/decompress.js': 'WOFF2',
  // No password.
  '@noble/ciphers/aes': 'encryption',
  // The layout breaks the lines.
  linebreak: 'line breaking',
  // The logo comes as a JPEG.
  'png-js': 'PNG',
}

const prefix = '\0left-out:'

/** Any name that is imported from such a part stands for a function that says that it was left out. */
const stub = (what: string) =>
  `const none = () => { throw new Error('${what} is left out of this build') }
export { none as default, none as cbc, none as ecb }`

/** Leaves out what the report never comes to: a third of what a visitor would be sent. */
export const stubUnused = (): Plugin => ({
  name: 'left-out',
  enforce: 'pre',
  resolveId: {
    filter: { id: new RegExp(`^(${Object.keys(parts).join('|')})$`) },
    handler: source => `${prefix}${source}`,
  },
  load: {
    filter: { id: new RegExp(`^${prefix}`) },
    handler: id => stub(parts[id.slice(prefix.length)] ?? ''),
  },
})
