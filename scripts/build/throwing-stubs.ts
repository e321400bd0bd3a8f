import type { Plugin } from 'vite'

/** Modules of pdfkit's dependencies that the report never runs -> the feature that is missing. */
const unusedModules: Record<string, string> = {
  // All fonts are TrueType.
  'brotli/decompress.js': 'WOFF2',
  // No report has a password.
  '@noble/ciphers/aes': 'encryption',
  // The report breaks lines itself.
  linebreak: 'line breaking',
  // The logo is converted to JPEG.
  'png-js': 'PNG',
}

const prefix = '\0left-out:'

/** Code of a module whose exports are functions that throw an error about the missing feature. */
const stub = (what: string) =>
  `const none = () => { throw new Error('${what} is left out of this build') }
export { none as default, none as cbc, none as ecb }`

/** Vite plugin that replaces `unusedModules` by stubs that throw when called, which makes the PDF chunk a third smaller. */
export const throwingStubsPlugin = (): Plugin => ({
  name: 'left-out',
  enforce: 'pre',
  resolveId: {
    filter: { id: new RegExp(`^(${Object.keys(unusedModules).join('|')})$`) },
    handler: source => `${prefix}${source}`,
  },
  load: {
    filter: { id: new RegExp(`^${prefix}`) },
    handler: id => stub(unusedModules[id.slice(prefix.length)] ?? ''),
  },
})
