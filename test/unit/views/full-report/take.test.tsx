import { afterEach, describe, expect, it, vi } from 'vitest'
import { writeFile } from '../../../../src/report/result-file'
import { writeBandLink, writeLink } from '../../../../src/report/result-link'
import { score } from '../../../../src/scoring'
import { stage, usersAt } from '../stage'
import { built, scorer, standing } from './stand'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const low = { ...usersAt('absent'), ways: ['use'] }
const fileOf = (answers: Record<string, string | string[]>, created = '2026-03-01') =>
  writeFile(scorer, answers, new Date(created))

/** A clipboard that takes, or refuses, what it is given. */
const clipboard = (takes: boolean) => {
  const given: string[] = []
  const take = async (text: string) => {
    if (!takes) throw new DOMException('denied', 'NotAllowedError')
    given.push(text)
  }
  vi.stubGlobal('ClipboardItem', undefined)
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(take)
  return given
}

describe('taking it along', () => {
  it('copies a text with band, gaps and first steps', async () => {
    const given = clipboard(true)
    const view = await standing(usersAt('operated', { policy: 'absent' }))
    view.press('copy-text')
    await view.settle()
    for (const piece of ['Taking shape', 'There is no policy', 'Begin policy.', 'Not affiliated with ISO or IEC.'])
      expect(given[0]).toContain(piece)
    expect(view.root.textContent).toContain('Copied.')
    expect(view.downloads).toEqual([{ kind: 'text' }])
  })

  it('gives the text to be selected where there is no clipboard', async () => {
    clipboard(false)
    const view = await standing(usersAt('operated', { policy: 'absent' }))
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

  it('links with the answers, or with the band alone, and says which', async () => {
    const given = clipboard(true)
    const view = await standing(usersAt('operated'))
    const { answers } = view.session
    view.press('copy-link')
    await view.settle()
    expect(given[0]).toBe(`${location.href}#rc=${writeLink(scorer, answers.peek())}`)
    expect(view.root.textContent).toContain('Whoever has it can see them')
    view.does(() => view.one('[name="link-answers"]').click())
    expect(view.root.textContent).toContain('holds the band and nothing else')
    view.press('copy-link')
    await view.settle()
    const result = score(built, answers.peek())
    expect(given[1]).toBe(`${location.href}#rc=${writeBandLink(built, result)}`)
    expect((view.one('input[type="text"]') as HTMLInputElement).value).toBe(given[1])
    expect(view.downloads).toEqual(given.map(url => ({ kind: 'link', url })))
  })

  it('gives the file’s text where no file can be made', async () => {
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('sandboxed')
    })
    const view = await standing(usersAt('operated'))
    view.press('save-file')
    expect((view.one('textarea') as HTMLTextAreaElement).value).toContain('"format": "readiness-check/result"')
    expect(view.downloads).toEqual([])
  })
})

describe('a file', () => {
  it('is looked at, judged anew; what the visitor has stays, and comes back', async () => {
    const view = await standing(usersAt('operated'))
    const before = view.events.length
    const lied = JSON.parse(fileOf(low))
    lied.result.band = { id: 'running', index: 3, of: 3, name: 'Up and running' }
    await view.give('open-file', JSON.stringify(lied))
    expect(view.one('[data-band]').dataset.band).toBe('starting')
    expect(view.text('[data-origin="file"]')).toContain('Opened from a file of March 1, 2026.')
    expect(view.button('change')).toEqual([])
    expect(view.session.result.peek()?.band?.id).toBe('running')
    view.pressFirst('cancel', '[data-origin]')
    expect(view.one('[data-band]').dataset.band).toBe('running')
    expect(view.events).toHaveLength(before)
  })

  it('is gone on with, when the visitor says so', async () => {
    const view = await standing(usersAt('operated'))
    await view.give('open-file', fileOf(low))
    view.pressFirst('confirm', '[data-origin]')
    expect(view.session.answers.peek()).toEqual(low)
    expect(view.button('change').length).toBeGreaterThan(0)
  })

  it.each([
    ['no JSON', '{"format": ', 'This file cannot be read.'],
    ['another file', '{"name": "x"}', 'This file holds no result of the check.'],
    ['one too large', `"${'x'.repeat(1_000_001)}"`, 'too large'],
    ['a hostile one', fileOf(low).replace('"answers": {', '"answers": {"__proto__": "x",'), 'holds what no result has'],
  ])('that is %s is refused in a sentence, and nothing changes', async (_, text, sentence) => {
    const view = await standing(usersAt('operated'))
    await view.give('open-file', text)
    expect(view.text('[role="alert"]')).toContain(sentence)
    expect(view.one('[data-band]').dataset.band).toBe('running')
    expect(view.all('[data-origin]')).toEqual([])
  })

  it('can be dropped on the card', async () => {
    const view = await standing(usersAt('operated'))
    const drop = (type: string) => {
      const event = new Event(type, { bubbles: true, cancelable: true })
      Object.assign(event, { dataTransfer: { types: ['Files'], files: [new File([fileOf(low)], 'r.json')] } })
      view.does(() => view.one('.face').dispatchEvent(event))
      return event.defaultPrevented
    }
    expect(drop('dragover')).toBe(true)
    expect(view.one('.card').hasAttribute('data-drop')).toBe(true)
    drop('drop')
    for (let turns = 0; turns < 5; turns++) await view.settle()
    expect(view.one('[data-origin]').dataset.origin).toBe('file')
    expect(view.one('.card').hasAttribute('data-drop')).toBe(false)
  })

  it('can be opened before the first answer, too', async () => {
    const view = stage({ instrument: built })
    view.does(() => view.all('.fold')[0]?.click())
    await view.settle()
    expect(view.all('[data-action="open-file"]')).toHaveLength(1)
  })
})

describe('a comparison', () => {
  it('sets then beside now: band, themes, what improved and slipped', async () => {
    const view = await standing(usersAt('operated', { records: 'begun' }))
    await view.give('compare', fileOf({ ...low, records: 'operated' }))
    const table = view.text('[data-comparison] table')
    expect(table).toContain('Mar 1, 2026')
    expect(table).toMatch(/BandStarting outTaking shape ▲ up/)
    expect(table).toMatch(/Documentation85%10% ▼ down/)
    const told = view.text('[data-comparison]')
    expect(told).toContain('Policy: Not begun, now Operated')
    expect(told).toContain('Records: Operated, now Begun')
    expect(told).toContain('There is no policy')
    view.pressFirst('cancel', '[data-comparison]')
    expect(view.all('[data-comparison]')).toEqual([])
  })

  it('takes two files in the order of their dates', async () => {
    const view = await standing(usersAt('operated'))
    await view.give('compare', fileOf(low, '2026-05-01'), fileOf({ ...usersAt('set'), ways: ['use'] }, '2026-02-01'))
    expect([...view.one('thead').querySelectorAll('th')].map(cell => cell.textContent)).toEqual([
      'Feb 1, 2026',
      'May 1, 2026',
    ])
  })

  it('refuses what is no result, and three at once', async () => {
    const view = await standing(usersAt('operated'))
    await view.give('compare', 'no')
    expect(view.text('[role="alert"]')).toContain('cannot be read')
    await view.give('compare', 'a', 'b', 'c')
    expect(view.text('[role="alert"]')).toContain('Choose one file or two.')
    expect(view.all('[data-comparison]')).toEqual([])
  })
})

describe('a link', () => {
  const opened = writeLink(scorer, low)

  it('shows its result as another’s, raises nothing, and leads to the visitor’s own start', async () => {
    const view = stage({ instrument: built, opened })
    await view.settle()
    expect(view.one('[data-origin]').dataset.origin).toBe('link')
    expect(view.one('[data-band]').dataset.band).toBe('starting')
    expect(view.all('[data-action="change"], [data-action="confirm"], [data-action="restart"]')).toEqual([])
    view.does(() => view.one('[data-origin] [data-action="cancel"]').click())
    expect(view.screen()).toBe('start')
    expect(view.events).toEqual([])
    expect(view.session.result.peek()).toBeNull()
  })

  it('with the band alone shows that on the ladder, and says that it holds no answers', async () => {
    const view = stage({ instrument: built, opened: writeBandLink(built, score(built, low)) ?? '' })
    await view.settle()
    expect(view.one('[data-band]').dataset.band).toBe('starting')
    expect(view.one('[aria-current="step"]').textContent).toContain('Starting out')
    expect(view.root.textContent).toContain('It holds no answers')
    expect(view.session.shown.peek()).toBeNull()
    view.press('cancel')
    expect(view.screen()).toBe('start')
  })

  it('that is damaged says so in a sentence, and leads on', async () => {
    const view = stage({ instrument: built, opened: opened.slice(0, -3) })
    await view.settle()
    expect(view.screen()).toBe('error')
    expect(view.one('[role="alert"]').textContent).toContain('cut off')
    view.press('cancel')
    expect(view.screen()).toBe('start')
  })
})

describe('the PDF', () => {
  /** A maker that waits till it is told how it goes. */
  const maker = () => {
    let end = (_: 'made' | 'failed') => {}
    const makePdf = (_: unknown, { onProgress }: { onProgress: (share: number) => void }) => {
      onProgress(0.5)
      return new Promise<Blob>((done, failed) => {
        end = how => (how === 'made' ? done(new Blob(['%PDF'])) : failed(new Error('no')))
      })
    }
    return {
      pdf: async () => ({ canSet: async () => true, makePdf, missingIn: async () => [] }),
      end: (how: 'made' | 'failed') => end(how),
    }
  }
  const begin = async () => {
    const { pdf, end } = maker()
    const view = await standing(usersAt('operated'), { pdf })
    view.one('[data-action="download-pdf"]').focus()
    view.press('download-pdf')
    // The file comes, then what it says of the letters, then the report.
    for (let turns = 0; turns < 3; turns++) await view.settle()
    return { view, end }
  }

  it('shows how far it is, and tells once it is made', async () => {
    const { view, end } = await begin()
    expect((view.one('progress') as HTMLProgressElement).value).toBe(0.5)
    end('made')
    await view.settle()
    expect(view.downloads).toEqual([{ kind: 'pdf' }])
    expect(view.text('.pdf')).toContain('Saved as small-')
  })

  it('is stopped, the focus stays in its place, and nothing comes of it', async () => {
    const { view, end } = await begin()
    view.one('.making button').focus()
    view.press('cancel')
    expect(document.activeElement).toBe(view.one('[data-action="download-pdf"]'))
    end('made')
    await view.settle()
    expect(view.downloads).toEqual([])
    expect(view.all('progress')).toEqual([])
  })

  it('that fails says so, with the other ways', async () => {
    const { view, end } = await begin()
    end('failed')
    await view.settle()
    expect(view.text('[role="alert"]')).toContain('Print the report instead')
    expect(view.downloads).toEqual([])
  })
})
