import { describe } from 'vitest'
import { addAxe } from './support/axe'
import type { CheckPage } from './support/check-page'
import { renderScriptTag } from './support/host-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from './support/organisation-profiles'
import {
  focusedHeading,
  focusedPageElement,
  openOverlay,
  overlayState,
  readLayoutShifts,
  recordLayoutShifts,
  renderOverlayHost,
  waitForReady,
} from './support/overlay'
import { expect, test } from './support/test'

const aiUser = organisationProfiles.find(profile => profile.description === 'uses AI only') as OrganisationProfile
const modes = ['dialog', 'drawer', 'tab', 'button'] as const
const withoutMotion = { viewport: { width: 1280, height: 860 }, reducedMotion: 'reduce' } as const

const call = (check: CheckPage, method: 'open' | 'close' | 'destroy') =>
  check.root.evaluate((element, name) => Reflect.get(element, name).call(element), method)
const openAndCloseEvents = async (check: CheckPage) =>
  (await check.recordedEventTypes()).filter(type => /open|close/.test(type))
const errorCodes = async (check: CheckPage) =>
  (await check.recordedEvents()).filter(({ type }) => type === 'readiness-error').map(({ detail }) => detail.code)
const scrollPosition = (check: CheckPage) => check.page.evaluate(() => scrollY)
/** Opens a page with an overlay check of these attributes, and waits until the check is ready. */
const openOverlayHost = (
  openCheckPage: (openCheckPage: object) => Promise<CheckPage>,
  attributes: string,
  more: object = {},
) =>
  openCheckPage({ body: renderOverlayHost(attributes), browser: withoutMotion, wait: false, ...more }).then(
    async check => {
      await waitForReady(check)
      return check
    },
  )

describe.each(modes)('%s', mode => {
  test('can be completed by keyboard, closes with Escape, returns focus and keeps its question', async ({
    openCheckPage,
  }) => {
    const check = await openOverlayHost(openCheckPage, `mode="${mode}"`)
    check.inputMethod = 'keyboard'
    expect(await overlayState(check)).toBe('closed')
    const opener = mode === 'tab' || mode === 'button' ? check.actionElement('open') : check.page.locator('#opener')
    await opener.focus()
    await check.page.keyboard.press('Enter')
    await expect.poll(() => overlayState(check)).toBe('modal')
    expect(await focusedHeading(check)).toContain('Where do you stand')
    await check.start()
    const shownQuestion = await check.questionId()
    expect(await focusedHeading(check)).toBe(await check.find('legend').textContent())
    await check.page.keyboard.press('Escape')
    await expect.poll(() => overlayState(check)).toBe('closed')
    await expect.poll(() => opener.evaluate(node => (node.getRootNode() as Document).activeElement === node)).toBe(true)
    await check.page.keyboard.press('Enter')
    await expect.poll(() => overlayState(check)).toBe('modal')
    expect(await check.questionId()).toBe(shownQuestion)
    await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
    await check.waitForScreen('result')
    await check.press('close')
    await expect.poll(() => overlayState(check)).toBe('closed')
    await expect.poll(() => openAndCloseEvents(check)).toEqual(['open', 'close', 'open', 'close'])
    expect(check.consoleLines()).toEqual([])
  })

  test('causes no layout shift, takes no focus and does not scroll the page', async ({ openCheckPage }) => {
    const check = await openOverlayHost(openCheckPage, `mode="${mode}" style="display:block;min-height:3.25em"`, {
      before: ({ page }: CheckPage) => page.addInitScript(recordLayoutShifts),
    })
    expect(await focusedPageElement(check)).toBe('body')
    expect(await check.page.evaluate(() => scrollY)).toBe(0)
    await check.page.evaluate(() => scrollTo(0, 40))
    const style = () => check.page.evaluate(() => [document.documentElement.style.cssText, document.body.style.cssText])
    const before = await style()
    await openOverlay(check)
    // Browsers treat wheel events in quick succession as one gesture at one element, so the pointer moves in between.
    for (const x of [20, mode === 'dialog' || mode === 'button' ? 640 : 1100])
      for (const turn of [1, 2, 3]) {
        await check.page.mouse.move(x + turn * 3, 500)
        await check.page.mouse.wheel(0, 600)
        await check.page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
      }
    expect(await scrollPosition(check)).toBe(40)
    await check.start()
    await check.answer('meets', ['use'])
    for (const key of ['PageDown', 'End', 'Space']) await check.page.keyboard.press(key)
    await check.page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
    expect(await scrollPosition(check)).toBe(40)
    await call(check, 'close')
    expect(await scrollPosition(check)).toBe(40)
    expect(await style()).toEqual(before)
    expect(await readLayoutShifts(check)).toEqual([])
  })

  for (const [colorScheme, width] of [
    ['light', 360],
    ['dark', 1280],
  ] as const)
    test(`axe finds no violation, ${colorScheme}, at ${width} px`, async ({ openCheckPage }) => {
      const check = await openOverlayHost(openCheckPage, `mode="${mode}" color-scheme="system"`, {
        browser: { ...withoutMotion, viewport: { width, height: 740 }, colorScheme },
      })
      const findings = async () => {
        await addAxe(check.page)
        return check.page.evaluate(async () => {
          const { violations } = await Reflect.get(window, 'axe').run('readiness-check', {
            resultTypes: ['violations'],
          })
          return violations.map((found: { help: string; nodes: { html: string }[] }) => [
            found.help,
            found.nodes[0]?.html,
          ])
        })
      }
      expect(await findings()).toEqual([])
      await openOverlay(check)
      expect(await findings()).toEqual([])
      await check.start()
      expect(await findings()).toEqual([])
      const small = await check
        .find('dialog button, [part=launcher]')
        .evaluateAll(all =>
          all
            .map(one => one.getBoundingClientRect())
            .filter(({ width, height }) => width && (width < 44 || height < 44)),
        )
      expect(small).toEqual([])
    })
})

describe('opened by the visitor', () => {
  test('closes by a click outside, but not by the end of a drag or the second click of a double click', async ({
    openCheckPage,
  }) => {
    const check = await openOverlayHost(openCheckPage, 'mode="dialog"')
    await check.page.locator('#opener').dblclick({ position: { x: 5, y: 5 } })
    expect(await overlayState(check)).toBe('modal')
    const { mouse } = check.page
    await mouse.move(640, 400)
    await mouse.down()
    await mouse.move(10, 400)
    await mouse.up()
    expect(await overlayState(check)).toBe('modal')
    await mouse.click(10, 400)
    await expect.poll(() => overlayState(check)).toBe('closed')
    await expect.poll(() => focusedPageElement(check)).toBe('opener')
  })

  test('opens by elements added later, by instance, in shadow roots, even if the page stops click propagation', async ({
    openCheckPage,
  }) => {
    const check = await openOverlayHost(openCheckPage, 'mode="dialog" id="first"', {
      body: `${renderOverlayHost('mode="dialog" id="first"')}<readiness-check mode="drawer" id="second"></readiness-check>`,
      element: '#first',
    })
    await check.page.evaluate(() => {
      const place = document.createElement('div')
      place.attachShadow({ mode: 'open' }).innerHTML = '<a id="a" href="/elsewhere" data-readiness-open><b>Open</b></a>'
      const later = document.createElement('button')
      later.id = 'later'
      later.dataset.readinessOpen = 'second'
      later.textContent = 'Second'
      const other = document.createElement('button')
      other.id = 'other'
      other.dataset.readinessOpen = 'nobody'
      other.textContent = 'Nobody'
      for (const button of [later, place, other]) button.addEventListener('click', event => event.stopPropagation())
      document.querySelector('h1')?.after(place, later, other)
    })
    await check.page.locator('#other').click()
    await check.page.locator('#a b').click()
    await expect.poll(() => overlayState(check)).toBe('modal')
    expect(check.page.url()).not.toContain('elsewhere')
    await check.press('close')
    await expect.poll(() => overlayState(check)).toBe('closed')
    await check.page.locator('#later').click()
    await check.page.locator('#second dialog[open]').waitFor()
    expect(await overlayState(check)).toBe('closed')
    expect(
      (await check.recordedEvents())
        .filter(({ type }) => type === 'readiness-open')
        .map(({ detail }) => detail.instance),
    ).toEqual(['first', 'second'])
  })

  test('inside a dialog of the page, Escape closes only the check and returns focus into the page’s dialog', async ({
    openCheckPage,
  }) => {
    const check = await openOverlayHost(openCheckPage, '', {
      body: `<dialog id="theirs"><button id="opener" data-readiness-open>Open</button><readiness-check mode="dialog"></readiness-check></dialog>
        <script>theirs.showModal(); document.addEventListener('keydown', event => { if (event.key === 'Escape') theirs.close() })</script>${renderScriptTag('data-target="none"')}`,
    })
    await openOverlay(check)
    await check.page.keyboard.press('Escape')
    await expect.poll(() => overlayState(check)).toBe('closed')
    expect(await check.page.locator('#theirs').evaluate(pageDialog => (pageDialog as HTMLDialogElement).open)).toBe(
      true,
    )
    await expect.poll(() => focusedPageElement(check)).toBe('opener')
  })

  test('is above the page’s highest layers and unaffected by clipping, transforms and opacity', async ({
    openCheckPage,
  }) => {
    const topLayerOfPage =
      '<div style="position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none"></div>'
    const check = await openOverlayHost(openCheckPage, '', {
      body: `<div style="transform:translate(40px,40px);overflow:hidden;width:50px;height:50px;opacity:.2;contain:paint">
        <readiness-check mode="tab"></readiness-check></div><button id="opener" data-readiness-open>Open</button>${topLayerOfPage}${renderScriptTag('data-target="none"')}`,
    })
    const hitTest = (element: ReturnType<CheckPage['find']>) =>
      element.evaluate(node => {
        const { left, top, width, height } = node.getBoundingClientRect()
        const hit = (node.getRootNode() as ShadowRoot).elementFromPoint(left + width / 2, top + height / 2)
        return { hit: hit === node || node.contains(hit), right: innerWidth - left - width }
      })
    expect(await hitTest(check.actionElement('open'))).toEqual({ hit: true, right: 0 })
    await check.actionElement('open').click()
    await expect.poll(() => overlayState(check)).toBe('modal')
    expect(await hitTest(check.actionElement('close'))).toMatchObject({ hit: true })
  })

  test('the launcher tab and its drawer are at the inline end: at the left in a right-to-left language', async ({
    openCheckPage,
  }) => {
    const check = await openOverlayHost(openCheckPage, 'mode="tab" locale="ar"')
    const left = (selector: string) => check.find(selector).evaluate(node => node.getBoundingClientRect().left)
    expect(await left('[part=launcher]')).toBe(0)
    await check.actionElement('open').click()
    await expect.poll(() => left('.panel')).toBe(0)
  })

  test('fills a small viewport, and the part of it above an on-screen keyboard', async ({ openCheckPage }) => {
    const check = await openOverlayHost(openCheckPage, 'mode="dialog"', {
      browser: { ...withoutMotion, viewport: { width: 360, height: 640 } },
    })
    await openOverlay(check)
    const box = () => check.find('.panel').evaluate(panel => panel.getBoundingClientRect().toJSON())
    expect(await box()).toMatchObject({ x: 0, y: 0, width: 360, height: 640 })
    const keyboard = (height: number, offsetTop: number) =>
      check.page.evaluate(
        ([height, offsetTop]) => {
          const view = window.visualViewport as VisualViewport
          Object.defineProperty(view, 'height', { value: height, configurable: true })
          Object.defineProperty(view, 'offsetTop', { value: offsetTop, configurable: true })
          view.dispatchEvent(new Event('resize'))
        },
        [height, offsetTop],
      )
    await keyboard(380, 20)
    expect(await box()).toMatchObject({ y: 20, height: 380 })
    await keyboard(640, 0)
    expect(await box()).toMatchObject({ y: 0, height: 640 })
  })

  test('the launcher shows the partner’s label, also after a change, and markup in the label as text', async ({
    openCheckPage,
  }) => {
    const check = await openOverlayHost(openCheckPage, 'mode="button" label="Are you <b>ready</b>?"')
    expect(await check.actionElement('open').textContent()).toBe('Are you <b>ready</b>?')
    await check.root.evaluate(element => element.setAttribute('label', 'Begin'))
    expect(await check.actionElement('open').textContent()).toBe('Begin')
  })

  test('if the page hides the check’s container, the page stays usable and the partner receives an error', async ({
    openCheckPage,
  }) => {
    const check = await openOverlayHost(openCheckPage, '', {
      body: `<button id="opener" data-readiness-open>Open</button><div id="hidden"><readiness-check mode="dialog"></readiness-check></div>${renderScriptTag('data-target="none"')}`,
    })
    const hide = (value: string) =>
      check.page.evaluate(value => {
        ;(document.querySelector('#hidden') as HTMLElement).style.display = value
      }, value)
    await openOverlay(check)
    await hide('none')
    await expect.poll(() => overlayState(check)).toBe('closed')
    await check.page.locator('#opener').click()
    await expect.poll(() => errorCodes(check)).toEqual(['target'])
    await hide('')
    await openOverlay(check)
  })
})

describe('opened by itself (open-on)', () => {
  /** Expects the overlay to be open beside the page, with focus still in the page's text field. */
  const expectBesidePage = async (check: CheckPage) => {
    await expect.poll(() => overlayState(check)).toBe('beside the page')
    expect(await focusedPageElement(check)).toBe('field')
    await check.page.keyboard.type('typed on')
    expect(await check.page.locator('#field').inputValue()).toBe('typed on')
    expect(await check.find('[data-action=start]').isVisible()).toBe(true)
  }
  const focusPageField = async (check: CheckPage) => {
    await check.page.locator('#field').focus()
    return check
  }

  test.for(modes)(
    '%s opens on load beside the page, takes no focus, and does not open again after it is closed',
    async (mode, { openCheckPage }) => {
      const check = await focusPageField(await openOverlayHost(openCheckPage, `mode="${mode}" open-on="delay:1"`))
      await expectBesidePage(check)
      expect(await check.storageContents()).toEqual({})
      expect(await scrollPosition(check)).toBe(0)
      await check.press('close')
      await expect.poll(() => overlayState(check)).toBe('closed')
      expect(Object.keys(await check.storageContents())).toEqual(['session:readiness-check:1:dismissed'])
      await check.root.evaluate(element => element.setAttribute('open-on', 'load'))
      await check.page.reload()
      await waitForReady(check)
      await check.root.evaluate(element => element.setAttribute('open-on', 'load'))
      await check.page.evaluate(() => new Promise(done => setTimeout(done, 100)))
      expect(await overlayState(check)).toBe('closed')
      await openOverlay(check)
    },
  )

  test('closes with Escape only while it has focus, and returns focus', async ({ openCheckPage }) => {
    const check = await focusPageField(await openOverlayHost(openCheckPage, 'mode="dialog" open-on="delay:1"'))
    await expectBesidePage(check)
    await check.page.keyboard.press('Escape')
    expect(await overlayState(check)).toBe('beside the page')
    await check.find('.scroll').focus()
    await check.page.keyboard.press('Escape')
    await expect.poll(() => overlayState(check)).toBe('closed')
    expect(await focusedPageElement(check)).toBe('field')
  })

  test('becomes modal at its current question if the visitor opens it, which does not count as dismissal', async ({
    openCheckPage,
  }) => {
    const check = await openOverlayHost(openCheckPage, 'mode="dialog" open-on="load"')
    await expect.poll(() => overlayState(check)).toBe('beside the page')
    await check.start()
    await check.page.locator('#opener').click()
    await expect.poll(() => overlayState(check)).toBe('modal')
    expect(await check.screenName()).toBe('question')
    await check.page.keyboard.press('Escape')
    await expect.poll(() => overlayState(check)).toBe('closed')
    await expect.poll(() => openAndCloseEvents(check)).toEqual(['open', 'close'])
    expect(await check.storageContents()).toEqual({})
  })

  test('covers 70 % of a small viewport until the visitor starts', async ({ openCheckPage }) => {
    const check = await openOverlayHost(openCheckPage, 'mode="dialog" open-on="load"', {
      browser: { ...withoutMotion, viewport: { width: 360, height: 640 } },
    })
    const height = () => check.find('.panel').evaluate(panel => panel.getBoundingClientRect().height)
    await expect.poll(height).toBe(640 * 0.7)
    await check.start()
    expect(await height()).toBe(640)
  })

  test('opens at the configured scroll position, not before', async ({ openCheckPage }) => {
    const check = await focusPageField(await openOverlayHost(openCheckPage, 'mode="drawer" open-on="scroll:50"'))
    const to = (share: number) =>
      check.page.evaluate(async share => {
        const room = document.documentElement.scrollHeight - innerHeight
        scrollTo(0, room * share)
        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))
      }, share)
    await to(0.4)
    expect(await overlayState(check)).toBe('closed')
    await to(0.55)
    await expectBesidePage(check)
  })

  test('opens if the pointer leaves the viewport at the top, not at a side', async ({ openCheckPage }) => {
    const check = await focusPageField(await openOverlayHost(openCheckPage, 'mode="dialog" open-on="exit"'))
    const leave = (clientY: number) =>
      check.page.evaluate(
        clientY => document.body.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, clientY, clientX: 300 })),
        clientY,
      )
    await leave(300)
    expect(await overlayState(check)).toBe('closed')
    await leave(-1)
    await expectBesidePage(check)
  })

  test('opens for a visitor who follows a result link', async ({ openCheckPage }) => {
    const check = await openOverlayHost(openCheckPage, 'mode="tab"')
    await check.page.evaluate(() => {
      location.hash = 'rc=something'
    })
    await expect.poll(() => overlayState(check)).toBe('beside the page')
    expect(await focusedPageElement(check)).toBe('body')
  })

  test('does not open over a dialog of the page', async ({ openCheckPage }) => {
    const check = await openOverlayHost(openCheckPage, 'mode="dialog" open-on="exit"')
    await check.page.evaluate(() => {
      const pageDialog = document.createElement('dialog')
      document.body.append(pageDialog)
      pageDialog.showModal()
      document.body.dispatchEvent(new MouseEvent('mouseout', { bubbles: true, clientY: -1 }))
    })
    expect(await overlayState(check)).toBe('closed')
  })
})

describe('a page that changes its DOM while the check is open', () => {
  test('a moved check stays open and modal, with its question and focus', async ({ openCheckPage }) => {
    const check = await openOverlayHost(openCheckPage, 'mode="tab"', {
      body: renderOverlayHost('mode="tab"', { before: '<div id="there"></div>' }),
    })
    await openOverlay(check)
    await check.start()
    await check.choose('meets', 'use')
    await check.input('meets', 'use').focus()
    await check.root.evaluate(element => document.getElementById('there')?.append(element))
    expect(await overlayState(check)).toBe('modal')
    expect(await check.input('meets', 'use').isChecked()).toBe(true)
    expect(
      await check.input('meets', 'use').evaluate(input => (input.getRootNode() as ShadowRoot).activeElement === input),
    ).toBe(true)
    expect(await check.actionElement('open').evaluate(tab => tab.matches(':popover-open'))).toBe(true)
    expect(await openAndCloseEvents(check)).toEqual(['open'])
  })

  test('a check moved by moveBefore is unchanged', async ({ openCheckPage }) => {
    const check = await openOverlayHost(openCheckPage, '', {
      body: renderOverlayHost('mode="dialog"', { before: '<div id="there"></div>' }),
    })
    await openOverlay(check)
    await check.root.evaluate(element => {
      const there = document.getElementById('there') as HTMLElement
      Reflect.get(there, 'moveBefore').call(there, element, null)
    })
    expect(await overlayState(check)).toBe('modal')
    expect(await openAndCloseEvents(check)).toEqual(['open'])
  })

  test.for([
    ['removed', () => document.querySelector('readiness-check')?.remove()],
    ['emptied', () => document.querySelector('main')?.replaceChildren()],
    [
      'swapped with the whole body',
      () => document.documentElement.replaceChild(document.createElement('body'), document.body),
    ],
    [
      'destroyed',
      () =>
        Reflect.get(document.querySelector('readiness-check') as object, 'destroy').call(
          document.querySelector('readiness-check'),
        ),
    ],
    ['made inline', () => document.querySelector('readiness-check')?.setAttribute('mode', 'inline')],
  ] as const)(
    'the page stays usable if the check is %s during its animation',
    async ([, happen], { openCheckPage }) => {
      const check = await openOverlayHost(openCheckPage, 'mode="dialog"', {
        browser: { viewport: withoutMotion.viewport, reducedMotion: 'no-preference' },
      })
      await check.page.locator('#opener').click()
      await check.page.evaluate(happen)
      await check.page.evaluate(() => {
        const button = document.createElement('button')
        button.id = 'usable'
        button.textContent = 'Usable'
        button.onclick = () => button.setAttribute('clicked', '')
        document.body.prepend(button)
      })
      await check.page.locator('#usable').click()
      await check.page.locator('#usable[clicked]').waitFor()
      expect(await check.page.evaluate(() => document.querySelectorAll(':modal').length)).toBe(0)
      expect(check.consoleLines()).toEqual([])
    },
  )

  test('a clone of the element is a separate, closed check', async ({ openCheckPage }) => {
    const check = await openOverlayHost(openCheckPage, 'mode="dialog"')
    await openOverlay(check)
    await check.root.evaluate(element => element.after(element.cloneNode(true)))
    await expect.poll(async () => (await check.recordedEventTypes()).filter(type => type === 'ready')).toHaveLength(2)
    expect(
      await check.page
        .locator('readiness-check')
        .nth(1)
        .locator('dialog')
        .evaluate(dialog => (dialog as HTMLDialogElement).open),
    ).toBe(false)
    expect(await overlayState(check)).toBe('modal')
  })

  test('a check removed and added again at once, as by React’s StrictMode, mounts once and opens', async ({
    openCheckPage,
  }) => {
    const check = await openCheckPage({
      body: `<button id="opener" data-readiness-open>Open</button><main></main>${renderScriptTag('data-target="none"')}`,
      browser: withoutMotion,
      wait: false,
    })
    await check.page.waitForFunction(() => Reflect.get(window, 'readinessCheck')?.version)
    await check.page.evaluate(() => {
      const element = document.createElement('readiness-check')
      element.setAttribute('mode', 'dialog')
      const main = document.querySelector('main') as HTMLElement
      main.append(element)
      element.remove()
      main.append(element)
    })
    await waitForReady(check)
    expect((await check.recordedEventTypes()).filter(type => type === 'ready')).toHaveLength(1)
    await openOverlay(check)
    await check.start()
    for (const value of ['dialog', 'dialog', 'drawer'])
      await check.root.evaluate((element, value) => element.setAttribute('mode', value), value)
    expect(await overlayState(check)).toBe('modal')
    expect(await check.screenName()).toBe('question')
    expect(await openAndCloseEvents(check)).toEqual(['open'])
  })

  test('answers are kept if the mode changes from inline to dialog and back', async ({ openCheckPage }) => {
    const check = await openCheckPage({ body: renderOverlayHost('') })
    await check.start()
    await check.choose('meets', 'use')
    const set = (mode: string) => check.root.evaluate((element, mode) => element.setAttribute('mode', mode), mode)
    await set('dialog')
    await check.find('dialog').waitFor({ state: 'attached' })
    await openOverlay(check)
    expect(await check.input('meets', 'use').isChecked()).toBe(true)
    await call(check, 'close')
    await set('inline')
    await check.waitForScreen('question')
    expect(await check.input('meets', 'use').isChecked()).toBe(true)
    expect(await check.find('dialog').count()).toBe(0)
    expect((await check.recordedEventTypes()).filter(type => type === 'ready')).toHaveLength(1)
  })
})

describe('the overlay chunk', () => {
  const file = /\/overlay-[\w-]+\.js/

  test('is not requested by an inline check', async ({ openCheckPage }) => {
    const check = await openCheckPage()
    await check.start()
    expect(check.requestedUrls().filter(address => file.test(address))).toEqual([])
  })

  test('the fallback stays while the chunk loads, and a call of open() takes effect afterwards', async ({
    openCheckPage,
  }) => {
    let release = () => {}
    const released = new Promise<void>(done => {
      release = done
    })
    const check = await openCheckPage({
      body: `<readiness-check mode="dialog"><a href="/ask">Ask us</a></readiness-check>${renderScriptTag('data-target="none"')}`,
      browser: withoutMotion,
      wait: false,
      before: ({ page }) =>
        page.route(file, async route => {
          await released
          await route.continue()
        }),
    })
    await check.page.waitForFunction(() => Reflect.get(window, 'readinessCheck')?.version)
    expect(await check.page.getByText('Ask us').isVisible()).toBe(true)
    expect(await check.recordedEventTypes()).toEqual([])
    await call(check, 'open')
    release()
    await expect.poll(() => check.find('dialog').count()).toBe(1)
    await expect.poll(() => overlayState(check)).toBe('modal')
    expect(await check.page.getByText('Ask us').isVisible()).toBe(false)
    expect(await check.recordedEventTypes()).toEqual(['open', 'ready'])
  })

  test('without the chunk the check is mounted inline, and the partner is told once', async ({ openCheckPage }) => {
    const check = await openCheckPage({
      body: renderOverlayHost('mode="tab"'),
      before: ({ page }) => page.route(file, route => route.abort()),
    })
    await check.start()
    expect(await errorCodes(check)).toEqual(['file'])
    expect(check.consoleLines().filter(line => line.startsWith('warning: readiness-check'))).toHaveLength(1)
    expect((await check.recordedEventTypes()).filter(type => type === 'ready')).toHaveLength(1)
  })

  test('a changed chunk never runs, and the check is mounted inline', async ({ openCheckPage }) => {
    const check = await openCheckPage({
      body: renderOverlayHost('mode="dialog"'),
      before: ({ page }) =>
        page.route(file, async route => {
          const response = await route.fetch()
          await route.fulfill({ response, body: `${await response.text()};window.changedFileRan=true` })
        }),
    })
    await check.start()
    expect(await errorCodes(check)).toEqual(['integrity'])
    expect(await check.page.evaluate(() => 'changedFileRan' in window)).toBe(false)
  })
})

test('a drawer works under the strictest policy, without violations', async ({ openCheckPage }) => {
  const policy =
    "default-src 'none'; script-src 'nonce-host' 'strict-dynamic'; style-src 'none'; trusted-types 'none'; require-trusted-types-for 'script'"
  const check = await openCheckPage({
    body: `<button id="opener" data-readiness-open>Open</button>${renderScriptTag('nonce="host" data-mode="drawer"')}`,
    headers: { 'content-security-policy': policy },
    wait: false,
    before: ({ page }) =>
      page.addInitScript(() => {
        const reports: string[] = []
        Reflect.set(window, Symbol.for('reports'), reports)
        document.addEventListener('securitypolicyviolation', event => reports.push(event.violatedDirective))
      }),
  })
  await waitForReady(check)
  await openOverlay(check)
  await check.start()
  expect(await check.page.evaluate(() => Reflect.get(window, Symbol.for('reports')))).toEqual([])
  expect(check.consoleLines()).toEqual([])
})

test('the launcher and the panel have visible borders with forced colours', async ({ openCheckPage }) => {
  const check = await openOverlayHost(openCheckPage, 'mode="tab"', {
    browser: { ...withoutMotion, forcedColors: 'active' },
  })
  const edge = (selector: string) =>
    check.find(selector).evaluate(node => {
      const { borderInlineStartWidth, borderInlineStartColor, backgroundColor } = getComputedStyle(node)
      return [borderInlineStartWidth, borderInlineStartColor !== backgroundColor]
    })
  expect(await edge('[part=launcher]')).toEqual(['1px', true])
  await openOverlay(check)
  expect(await edge('.panel')).toEqual(['1px', true])
})
