import { describe, expect, test } from 'vitest'
import { canSet, makePdf, missingGlyphs, missingIn } from '../../../../src/report/pdf'
import { hasPoppler, type Read, readPdf } from '../../../support/poppler'
import { inputFor, type ReportKind, reportKinds, reportOf } from '../../../support/reports'

const poppler = hasPoppler()
if (!poppler) console.warn('The PDFs are not read back: poppler-utils is not installed.')

const read: Partial<Record<ReportKind, Promise<Read>>> = {}
const readReport = (kind: ReportKind) => {
  read[kind] ??= makePdf(reportOf(kind)).then(readPdf)
  return read[kind]
}

describe.skipIf(!poppler).each(reportKinds)('the report of the %s result, read back', { timeout: 60_000 }, kind => {
  const { result, instrument, answers, names, map, details, brandName } = reportOf(kind)

  test('says every gap with its references, first step and evidence, and what it is not', async () => {
    const { text } = await readReport(kind)
    const gaps = result.applies === 'yes' ? result.gaps : []
    for (const { title, step, references, question } of gaps)
      for (const said of [title, step, ...references, details?.questions[question]?.evidence ?? ''])
        expect(text).toContain(said)
    expect(text).toContain(
      'Indicative, not legal advice, not an audit or certification. Not affiliated with ISO or IEC.',
    )
    expect(text).toMatch(/(5 January|January 5,) 2026/)
  })

  test('says the band, its reason, the map, the answers and the method', async () => {
    const { text } = await readReport(kind)
    const outcome = result.applies === 'yes' ? null : instrument.outcomes[result.applies]
    expect(text).toContain(result.band?.name ?? outcome?.title)
    for (const { reason } of result.caps) expect(text).toContain(reason)
    for (const { title } of outcome?.points ?? []) expect(text).toContain(title)
    if (result.band)
      for (const { cells } of map)
        for (const { reference } of cells) expect(text).toContain(`${reference} ${names[reference]}`)
    for (const id of answers?.route ?? [])
      expect(text).toContain(instrument.questions.find(question => question.id === id)?.prompt)
    for (const paragraph of details?.method ?? []) expect(text).toContain(paragraph)
    expect(text).toContain(result.instrument.hash.slice(0, 15))
    if (brandName) expect(text).toContain(brandName)
  })

  test('is tagged, titled, told apart by language, and stands on two to four pages of the right paper', async () => {
    const { info, structure, text } = await readReport(kind)
    expect(info.Tagged).toBe('yes')
    expect(info.Title).toBe('ISO/IEC 42001: readiness check')
    expect(Number(info.Pages)).toBeGreaterThanOrEqual(2)
    expect(Number(info.Pages)).toBeLessThanOrEqual(4)
    expect(info['Page size']).toContain(kind === 'highest' || kind === 'long-name' ? 'letter' : 'A4')
    expect(structure).toMatch(/^\s*H1/m)
    expect(structure.match(/^\s*TR/gm)?.length ?? 0).toBe(
      result.gaps.length && result.band ? result.gaps.length + 1 : 0,
    )
    expect(text).not.toContain('\uFFFD')
  })

  test('has every letter, in two fonts that come with it', async () => {
    const { fonts } = await readReport(kind)
    expect(await missingIn(reportOf(kind))).toEqual([])
    expect(fonts).toHaveLength(2)
    for (const font of fonts) expect(font).toMatch(/Inter-(Regular|SemiBold).*yes yes yes/)
  })
})

test('the document says its language and has bookmarks', async () => {
  const bytes = await (await makePdf(reportOf('lowest'))).text()
  expect(bytes).toMatch(/\/Lang \(en\)/)
  expect(bytes).toMatch(/\/Outlines \d+ 0 R/)
  expect(bytes).toMatch(/\/DisplayDocTitle true/)
})

test('letters that the font does not have are told, each once; what can be put together is not', async () => {
  expect(await missingGlyphs('Łódź, Ωμέγα, Київ, Việt')).toEqual([])
  expect(await missingGlyphs('e\u0301')).toEqual([])
  expect(await missingGlyphs('漢字 and 漢 😀')).toEqual(['漢', '字', '😀'])
  expect(await missingIn({ ...inputFor({}), brandName: 'Ω漢' })).toEqual(['漢'])
})

test('a script that the font has is told from one that it has not; a stray letter is no script', async () => {
  const input = reportOf('capped')
  const named = (name: string, prompt = (was: string) => was) => ({
    ...input,
    instrument: {
      ...input.instrument,
      name,
      questions: input.instrument.questions.map(question => ({ ...question, prompt: prompt(question.prompt) })),
    },
  })
  expect(await canSet(named('Готовність 😀'))).toBe(true)
  expect(await canSet(named('جاهزية', () => 'هل يوجد سجل للمخاطر والأنظمة؟'))).toBe(false)
})

test('it is given up when it is cancelled, before and midway', async () => {
  await expect(makePdf(reportOf('lowest'), { signal: AbortSignal.abort() })).rejects.toThrow('abort')
  const controller = new AbortController()
  const shares: number[] = []
  const made = makePdf(reportOf('lowest'), {
    signal: controller.signal,
    onProgress(share) {
      shares.push(share)
      if (share >= 0.4) controller.abort()
    },
  })
  await expect(made).rejects.toThrow('abort')
  expect(shares.at(-1)).toBeLessThan(1)
})

test('without the long texts and the answers, the report goes without them', async () => {
  const blob = await makePdf({ ...reportOf('capped'), details: null, answers: null, map: [] })
  expect(blob.type).toBe('application/pdf')
})
