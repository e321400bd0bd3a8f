import { describe, expect, it } from 'vitest'
import { findMissingCharacters, makePdf } from '../../../../src/report/pdf'
import { printableText } from '../../../../src/report/pdf/printable-text'
import { type OutlineEntry, readWithPdfJs } from '../../../support/pdf-js'
import { createReportInput } from '../../../support/reports'

const allEntries = (entries: OutlineEntry[]): OutlineEntry[] =>
  entries.flatMap(entry => [entry, ...allEntries(entry.children)])

describe.each(['lowest', 'long-name', 'not-applicable'] as const)('the bookmarks of the %s report', kind => {
  it('lead to the left edge above their headings, and those with entries below them are closed', async () => {
    const { outline, pages } = await readWithPdfJs(await makePdf(createReportInput(kind)))
    expect(outline.length).toBeGreaterThan(0)
    for (const [index, { title, page, left, top, count, children }] of allEntries(outline).entries()) {
      expect([title, left]).toEqual([title, 0])
      const beginning = title.slice(0, 12)
      // The first bookmark leads to the top of the cover, the others to a point right above their headings.
      const lowest = top - (index ? 60 : 200)
      const isBelow = pages[page]?.some(({ text, y }) => text.startsWith(beginning) && y < top && y > lowest)
      expect([title, isBelow]).toEqual([title, true])
      expect([title, count ?? 0]).toEqual([title, children.length ? -children.length : 0])
    }
  })
})

/** Characters that print nothing, by name. */
const invisible = {
  'soft hyphen': '\u00ad',
  'zero width space': '\u200b',
  'zero width non-joiner': '\u200c',
  'zero width joiner': '\u200d',
  'left-to-right mark': '\u200e',
  'right-to-left override': '\u202e',
  'isolate and its end': '\u2067\u2069',
  'word joiner': '\u2060',
  'variation selector 16': '\ufe0f',
  'variation selector 256': '\u{e01ef}',
  'combining grapheme joiner': '\u034f',
  'Arabic letter mark': '\u061c',
  'byte order mark': '\ufeff',
  'tag character': '\u{e0067}',
  'null and escape': '\u0000\u001b',
}

describe('characters that print nothing', () => {
  const named = (brandName: string) => ({ ...createReportInput('not-applicable'), brandName })
  const inside = `Halden ${Object.values(invisible).join('')}Advisory${Object.values(invisible).join('')}`

  it.each(Object.entries(invisible))('%s is left out', (_, character) => {
    expect(printableText(`Hal${character}den`)).toBe('Halden')
  })

  it('do not break a letter with its diacritic', () => {
    expect(printableText('e\u034f\u0301')).toBe('\u00e9')
  })

  it('leave no gap in the report, and are not told as missing', async () => {
    const [plain, marked] = await Promise.all(
      ['Halden Advisory', inside].map(async name => {
        const { pages } = await readWithPdfJs(await makePdf(named(name)))
        return pages.flat().filter(({ text }) => text.includes('Halden'))
      }),
    )
    expect(plain?.length).toBeGreaterThan(0)
    expect(marked).toEqual(plain)
    expect(await findMissingCharacters(named(inside))).toEqual([])
    expect(await findMissingCharacters(named(`${inside}漢`))).toEqual(['漢'])
  })
})

describe('white space', () => {
  it.each(['\t', '\n', '\r\n', '\u0085', '\u2003', '\u2009', '\u2028', '\u3000'])('%j prints as a space', space => {
    expect(printableText(`Halden${space}Advisory`)).toMatch(/^Halden {1,2}Advisory$/)
  })

  it.each(['\u00a0', '\u202f'])('%j stays, because it does not break', space => {
    expect(printableText(`5${space}%`)).toBe(`5${space}%`)
  })
})
