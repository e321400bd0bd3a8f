import { afterEach, describe, expect, it, vi } from 'vitest'
import { serializeResultFile } from '../../../../src/report/result-file'
import { encodeAnswersLink, encodeBandLink } from '../../../../src/report/result-link'
import { score } from '../../../../src/scoring'
import { answersAtLevel, renderApp } from '../render-app'
import { instrumentWithPrerequisites, renderResult, scorer } from './render-result'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const lowAnswers = { ...answersAtLevel('absent'), ways: ['use'] }
/** Content of a saved result file. */
const fileContent = (answers: Record<string, string | string[]>, created = '2026-03-01') =>
  serializeResultFile(scorer, answers, new Date(created))

/** Replaces the clipboard. Returns the texts that were copied; if `isAllowed` is false, every attempt is rejected. */
const mockClipboard = (isAllowed: boolean) => {
  const copiedTexts: string[] = []
  const writeText = async (text: string) => {
    if (!isAllowed) throw new DOMException('denied', 'NotAllowedError')
    copiedTexts.push(text)
  }
  vi.stubGlobal('ClipboardItem', undefined)
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(writeText)
  return copiedTexts
}

describe('ExportPanel', () => {
  it('copies a text with band, gaps and first steps to the clipboard', async () => {
    const copiedTexts = mockClipboard(true)
    const view = await renderResult(answersAtLevel('operated', { policy: 'absent' }))
    view.press('copy-text')
    await view.settle()
    for (const part of ['Taking shape', 'There is no policy', 'Begin policy.', 'Not affiliated with ISO or IEC.'])
      expect(copiedTexts[0]).toContain(part)
    expect(view.root.textContent).toContain('Copied.')
    expect(view.downloads).toEqual([{ kind: 'text' }])
  })

  it('shows a selected text to copy by hand if the clipboard is blocked', async () => {
    mockClipboard(false)
    const view = await renderResult(answersAtLevel('operated', { policy: 'absent' }))
    view.press('copy-text')
    await view.settle()
    const box = view.one('textarea') as HTMLTextAreaElement
    expect(box.value).toContain('There is no policy')
    expect(document.activeElement).toBe(box)
    expect(view.root.textContent).toContain('does not let this page copy')
    expect(view.downloads).toEqual([])
    view.pressFirst('cancel', '.handover')
    expect(view.all('textarea')).toEqual([])
  })

  it('copies a link with the band only or, if wanted, with the answers, and says which', async () => {
    const copiedTexts = mockClipboard(true)
    const view = await renderResult(answersAtLevel('operated'))
    const { answers } = view.session
    view.press('copy-link')
    await view.settle()
    const result = score(instrumentWithPrerequisites, answers.peek())
    expect(copiedTexts[0]).toBe(`${location.href}#rc-${encodeBandLink(instrumentWithPrerequisites, result)}`)
    expect(view.root.textContent).toContain('holds the band and the version')
    view.act(() => view.one('[name="link-answers"]').click())
    expect(view.root.textContent).toContain('Whoever has it can see them')
    view.press('copy-link')
    await view.settle()
    expect(copiedTexts[1]).toBe(`${location.href}#rc-${encodeAnswersLink(scorer, answers.peek())}`)
    expect((view.one('input[type="text"]') as HTMLInputElement).value).toBe(copiedTexts[1])
    expect(view.downloads).toEqual(copiedTexts.map(url => ({ kind: 'link', url })))
  })

  it('offers no link with the answers unasked if there is no band', async () => {
    const copiedTexts = mockClipboard(true)
    const view = await renderResult({ ways: 'none', planned: 'no' })
    expect(view.all('[data-action="copy-link"]')).toEqual([])
    expect(view.root.textContent).toContain('There is no band to link to')
    view.act(() => view.one('[name="link-answers"]').click())
    view.press('copy-link')
    await view.settle()
    expect(copiedTexts).toEqual([`${location.href}#rc-${encodeAnswersLink(scorer, view.session.answers.peek())}`])
  })

  it('shows the content of the file if the browser blocks the download', async () => {
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('sandboxed')
    })
    const view = await renderResult(answersAtLevel('operated'))
    view.press('save-file')
    expect((view.one('textarea') as HTMLTextAreaElement).value).toContain('"format": "readiness-check/result"')
    expect(view.downloads).toEqual([])
  })
})

describe('OpenFile', () => {
  it('previews the file with a newly computed result and can return to the visitor’s own result', async () => {
    const view = await renderResult(answersAtLevel('operated'))
    const eventsBefore = view.events.length
    const forged = JSON.parse(fileContent(lowAnswers))
    forged.result.band = { id: 'running', index: 3, of: 3, name: 'Up and running' }
    await view.chooseFiles('open-file', JSON.stringify(forged))
    expect(view.one('[data-band]').dataset.band).toBe('starting')
    expect(view.textOf('[data-origin="file"]')).toContain('Opened from a file of March 1, 2026.')
    expect(view.buttons('change')).toEqual([])
    expect(view.session.result.peek()?.band?.id).toBe('running')
    view.pressFirst('cancel', '[data-origin]')
    expect(view.one('[data-band]').dataset.band).toBe('running')
    expect(view.events).toHaveLength(eventsBefore)
  })

  it('replaces the visitor’s answers when the visitor keeps the file', async () => {
    const view = await renderResult(answersAtLevel('operated'))
    await view.chooseFiles('open-file', fileContent(lowAnswers))
    view.pressFirst('confirm', '[data-origin]')
    expect(view.session.answers.peek()).toEqual(lowAnswers)
    expect(view.buttons('change').length).toBeGreaterThan(0)
  })

  it.each([
    ['that is not JSON', '{"format": ', 'This file cannot be read.'],
    ['of another kind', '{"name": "x"}', 'This file holds no result of the check.'],
    ['that is too large', `"${'x'.repeat(1_000_001)}"`, 'too large'],
    [
      'with a key such as __proto__',
      fileContent(lowAnswers).replace('"answers": {', '"answers": {"__proto__": "x",'),
      'holds what no result has',
    ],
  ])('refuses a file %s with a message and keeps the result on screen', async (_, text, sentence) => {
    const view = await renderResult(answersAtLevel('operated'))
    await view.chooseFiles('open-file', text)
    expect(view.textOf('[role="alert"]')).toContain(sentence)
    expect(view.one('[data-band]').dataset.band).toBe('running')
    expect(view.all('[data-origin]')).toEqual([])
  })

  it('opens a file that is dropped on the card', async () => {
    const view = await renderResult(answersAtLevel('operated'))
    const dispatchDrag = (type: string) => {
      const event = new Event(type, { bubbles: true, cancelable: true })
      Object.assign(event, {
        dataTransfer: { types: ['Files'], files: [new File([fileContent(lowAnswers)], 'r.json')] },
      })
      view.act(() => view.one('.face').dispatchEvent(event))
      return event.defaultPrevented
    }
    expect(dispatchDrag('dragover')).toBe(true)
    expect(view.one('.card').hasAttribute('data-drop')).toBe(true)
    dispatchDrag('drop')
    for (let turns = 0; turns < 5; turns++) await view.settle()
    expect(view.one('[data-origin]').dataset.origin).toBe('file')
    expect(view.one('.card').hasAttribute('data-drop')).toBe(false)
  })

  it('is available on the start screen', async () => {
    const view = renderApp({ instrument: instrumentWithPrerequisites })
    view.act(() => view.all('.fold')[0]?.click())
    await view.settle()
    expect(view.all('[data-action="open-file"]')).toHaveLength(1)
  })
})

describe('CompareResults', () => {
  it('compares a saved result with the current one: band, themes, and answers that improved or got worse', async () => {
    const view = await renderResult(answersAtLevel('operated', { records: 'begun' }))
    await view.chooseFiles('compare', fileContent({ ...lowAnswers, records: 'operated' }))
    const table = view.textOf('[data-comparison] table')
    expect(table).toContain('Mar 1, 2026')
    expect(table).toMatch(/BandStarting outTaking shape ▲ up/)
    expect(table).toMatch(/Documentation85%10% ▼ down/)
    const comparison = view.textOf('[data-comparison]')
    expect(comparison).toContain('Policy: Not begun, now Operated')
    expect(comparison).toContain('Records: Operated, now Begun')
    expect(comparison).toContain('There is no policy')
    view.pressFirst('cancel', '[data-comparison]')
    expect(view.all('[data-comparison]')).toEqual([])
  })

  it('orders two files by date', async () => {
    const view = await renderResult(answersAtLevel('operated'))
    await view.chooseFiles(
      'compare',
      fileContent(lowAnswers, '2026-05-01'),
      fileContent({ ...answersAtLevel('set'), ways: ['use'] }, '2026-02-01'),
    )
    expect([...view.one('thead').querySelectorAll('th')].map(cell => cell.textContent)).toEqual([
      'Feb 1, 2026',
      'May 1, 2026',
    ])
  })

  it('refuses a file that is not a result, and more than two files', async () => {
    const view = await renderResult(answersAtLevel('operated'))
    await view.chooseFiles('compare', 'no')
    expect(view.textOf('[role="alert"]')).toContain('cannot be read')
    await view.chooseFiles('compare', 'a', 'b', 'c')
    expect(view.textOf('[role="alert"]')).toContain('Choose one file or two.')
    expect(view.all('[data-comparison]')).toEqual([])
  })
})

describe('OpenedLink', () => {
  const link = encodeAnswersLink(scorer, lowAnswers)

  it('previews the result of the link, raises no event, and returns to the start screen when closed', async () => {
    const view = renderApp({ instrument: instrumentWithPrerequisites, resultLink: link })
    await view.settle()
    expect(view.one('[data-origin]').dataset.origin).toBe('link')
    expect(view.one('[data-band]').dataset.band).toBe('starting')
    expect(view.all('[data-action="change"], [data-action="confirm"], [data-action="restart"]')).toEqual([])
    view.act(() => view.one('[data-origin] [data-action="cancel"]').click())
    expect(view.screen()).toBe('start')
    expect(view.events).toEqual([])
    expect(view.session.result.peek()).toBeNull()
  })

  it('shows a link with the band only on the band ladder and says that the link contains no answers', async () => {
    const view = renderApp({
      instrument: instrumentWithPrerequisites,
      resultLink: encodeBandLink(instrumentWithPrerequisites, score(instrumentWithPrerequisites, lowAnswers)) ?? '',
    })
    await view.settle()
    expect(view.one('[data-band]').dataset.band).toBe('starting')
    expect(view.one('[aria-current="step"]').textContent).toContain('Starting out')
    expect(view.root.textContent).toContain('It holds no answers')
    expect(view.session.shownResult.peek()).toBeNull()
    view.press('cancel')
    expect(view.screen()).toBe('start')
  })

  it('shows an error screen for a damaged link, with a button to the start screen', async () => {
    const view = renderApp({ instrument: instrumentWithPrerequisites, resultLink: link.slice(0, -3) })
    await view.settle()
    expect(view.screen()).toBe('error')
    expect(view.one('[role="alert"]').textContent).toContain('cut off')
    view.press('cancel')
    expect(view.screen()).toBe('start')
  })
})

describe('PdfDownload', () => {
  /** A fake PDF chunk. The PDF stays in progress until the test calls `finish`. */
  const fakePdfChunk = () => {
    let finish = (_: 'made' | 'failed') => {}
    const makePdf = (_: unknown, { onProgress }: { onProgress: (share: number) => void }) => {
      onProgress(0.5)
      return new Promise<Blob>((resolve, reject) => {
        finish = outcome => (outcome === 'made' ? resolve(new Blob(['%PDF'])) : reject(new Error('no')))
      })
    }
    return {
      pdf: async () => ({ supportsScriptOf: async () => true, makePdf, findMissingCharacters: async () => [] }),
      finish: (outcome: 'made' | 'failed') => finish(outcome),
    }
  }
  const startDownload = async () => {
    const { pdf, finish } = fakePdfChunk()
    const view = await renderResult(answersAtLevel('operated'), { pdf })
    view.one('[data-action="download-pdf"]').focus()
    view.press('download-pdf')
    // Three steps: the chunk loads, the fonts are checked for missing characters, the PDF is made.
    for (let turns = 0; turns < 3; turns++) await view.settle()
    return { view, finish }
  }

  it('shows the progress, and reports the download once the PDF is made', async () => {
    const { view, finish } = await startDownload()
    expect((view.one('progress') as HTMLProgressElement).value).toBe(0.5)
    finish('made')
    await view.settle()
    expect(view.downloads).toEqual([{ kind: 'pdf' }])
    expect(view.textOf('.pdf')).toContain('Saved as small-')
  })

  it('can be stopped: the focus moves to the start button and nothing is downloaded', async () => {
    const { view, finish } = await startDownload()
    view.one('.making button').focus()
    view.press('cancel')
    expect(document.activeElement).toBe(view.one('[data-action="download-pdf"]'))
    finish('made')
    await view.settle()
    expect(view.downloads).toEqual([])
    expect(view.all('progress')).toEqual([])
  })

  it('shows an alternative if making the PDF fails', async () => {
    const { view, finish } = await startDownload()
    finish('failed')
    await view.settle()
    expect(view.textOf('[role="alert"]')).toContain('Print the report instead')
    expect(view.downloads).toEqual([])
  })
})
