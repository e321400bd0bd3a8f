import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'
import subsetFont from 'subset-font'
import type { Plugin } from 'vite'
import { root } from './paths'

/** Fonts of the PDF report: export name -> file of Inter, which is under the SIL Open Font License. */
const fontFiles = { regular: 'Inter-Regular', strong: 'Inter-SemiBold' }

/**
 * Ranges of characters that the fonts keep, first and last: Latin with extensions, Greek, Cyrillic, punctuation,
 * symbols.
 */
const characters = [
  ['\u0020', '\u007e'],
  ['\u00a0', '\u024f'],
  ['\u0259', '\u0259'],
  ['\u02bc', '\u02bc'],
  ['\u0370', '\u03ff'],
  ['\u0400', '\u04ff'],
  ['\u1e00', '\u1eff'],
  ['\u2010', '\u2015'],
  ['\u2018', '\u201e'],
  ['\u2020', '\u2022'],
  ['\u2026', '\u2026'],
  ['\u202f', '\u2033'],
  ['\u2039', '\u203a'],
  ['\u20a0', '\u20bf'],
  ['\u2116', '\u2116'],
  ['\u2122', '\u2122'],
  ['\u2190', '\u2193'],
  ['\u2212', '\u2212'],
  ['\u2248', '\u2248'],
  ['\u2264', '\u2265'],
] as const

/** OpenType features that the fonts keep: kerning. */
const keepFeatures = ['kern']

/** Entries of the name table that the licence requires to be kept: copyright, licence text, licence address. */
const preserveNameIds = [0, 13, 14]

const text = characters
  .flatMap(([first, last]) => {
    const [from, to] = [first.charCodeAt(0), last.charCodeAt(0)]
    return Array.from({ length: to - from + 1 }, (_, at) => String.fromCharCode(from + at))
  })
  .join('')

const subset = async (file: string) => {
  const whole = await readFile(join(root, `node_modules/inter-ui/web/${file}.woff2`))
  const part = await subsetFont(whole, text, {
    targetFormat: 'truetype',
    keepFeatures,
    preserveNameIds,
    noHinting: true,
    dropTables: ['GDEF', 'STAT'],
  })
  return deflateRawSync(part, { level: 9 }).toString('base64')
}

const id = 'virtual:pdf-fonts'
const exactly = (text: string) => new RegExp(`^${text}$`)
let code: Promise<string> | undefined

const module = async () => {
  const entries = Object.entries(fontFiles).map(
    async ([name, file]) => `export const ${name} = "${await subset(file)}"`,
  )
  return (await Promise.all(entries)).join('\n')
}

/**
 * Vite plugin for `virtual:pdf-fonts`, which exports each font as TrueType, reduced to `characters`, deflated, in
 * base64.
 */
export const pdfFontsPlugin = (): Plugin => ({
  name: 'pdf-fonts',
  enforce: 'pre',
  resolveId: { filter: { id: exactly(id) }, handler: () => `\0${id}` },
  load: {
    filter: { id: exactly(`\0${id}`) },
    handler() {
      code ??= module()
      return code
    },
  },
})
