import { describe, expect, it } from 'vitest'
import { findCharactersFontLacks, findMissingCharacters, makePdf, supportsScriptOf } from '../../../../src/report/pdf'
import { hasPoppler, type ParsedPdf, readPdf } from '../../../support/poppler'
import { createReportInput, createReportInputFromAnswers, type ReportKind, reportKinds } from '../../../support/reports'

const poppler = hasPoppler()
if (!poppler) console.warn('The content of the PDFs is not tested: poppler-utils is not installed.')

const parsed: Partial<Record<ReportKind, Promise<ParsedPdf>>> = {}
const readReport = (kind: ReportKind) => {
  parsed[kind] ??= makePdf(createReportInput(kind)).then(readPdf)
  return parsed[kind]
}

describe.skipIf(!poppler).each(reportKinds)('the PDF report of the %s result', { timeout: 60_000 }, kind => {
  const {
    result,
    instrument,
    answers,
    referenceNames: names,
    coverageMap: map,
    details,
    brandName,
  } = createReportInput(kind)

  it('contains every gap with its references, first step and evidence, and the disclaimer', async () => {
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

  it('contains the band, its reasons, the coverage map, the answers and the method', async () => {
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

  it('is tagged, has a title, and has two to four pages of the right size', async () => {
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

  it('embeds two fonts that have every character', async () => {
    const { fonts } = await readReport(kind)
    expect(await findMissingCharacters(createReportInput(kind))).toEqual([])
    expect(fonts).toHaveLength(2)
    for (const font of fonts) expect(font).toMatch(/Inter-(Regular|SemiBold).*yes yes yes/)
  })
})

it('makePdf sets the language and adds bookmarks', async () => {
  const bytes = await (await makePdf(createReportInput('lowest'))).text()
  expect(bytes).toMatch(/\/Lang \(en\)/)
  expect(bytes).toMatch(/\/Outlines \d+ 0 R/)
  expect(bytes).toMatch(/\/DisplayDocTitle true/)
})

it('missingGlyphs lists each missing character once, after NFC normalization', async () => {
  expect(await findCharactersFontLacks('Łódź, Ωμέγα, Київ, Việt')).toEqual([])
  expect(await findCharactersFontLacks('e\u0301')).toEqual([])
  expect(await findCharactersFontLacks('漢字 and 漢 😀')).toEqual(['漢', '字', '😀'])
  expect(await findMissingCharacters({ ...createReportInputFromAnswers({}), brandName: 'Ω漢' })).toEqual(['漢'])
})

it('supportsScriptOf is false for an unsupported script, and true despite a few missing characters', async () => {
  const input = createReportInput('capped')
  const named = (name: string, prompt = (was: string) => was) => ({
    ...input,
    instrument: {
      ...input.instrument,
      name,
      questions: input.instrument.questions.map(question => ({ ...question, prompt: prompt(question.prompt) })),
    },
  })
  expect(await supportsScriptOf(named('Готовність 😀'))).toBe(true)
  expect(await supportsScriptOf(named('جاهزية', () => 'هل يوجد سجل للمخاطر والأنظمة؟'))).toBe(false)
})

it('makePdf rejects if it is aborted before or during the work', async () => {
  await expect(makePdf(createReportInput('lowest'), { signal: AbortSignal.abort() })).rejects.toThrow('abort')
  const controller = new AbortController()
  const shares: number[] = []
  const made = makePdf(createReportInput('lowest'), {
    signal: controller.signal,
    onProgress(share) {
      shares.push(share)
      if (share >= 0.4) controller.abort()
    },
  })
  await expect(made).rejects.toThrow('abort')
  expect(shares.at(-1)).toBeLessThan(1)
})

it('makePdf works without details, answers and coverage map', async () => {
  const blob = await makePdf({ ...createReportInput('capped'), details: null, answers: null, coverageMap: [] })
  expect(blob.type).toBe('application/pdf')
})
