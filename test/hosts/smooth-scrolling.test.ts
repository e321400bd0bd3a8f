import { describe } from 'vitest'
import type { CheckPage } from '../browser/support/check-page'
import { openOverlay, renderOverlayHost } from '../browser/support/overlay'
import { areFilesAvailable } from './support/libraries'
import { expect, test } from './support/test'

/** Scripts for smooth scrolling: their files, and what a page does with them. */
const libraries: Record<string, { files: string[]; use: string }> = {
  Lenis: { files: ['lenis/dist/lenis.min.js'], use: 'new Lenis({ autoRaf: true })' },
  'Lenis, also for touch': {
    files: ['lenis/dist/lenis.min.js'],
    use: 'new Lenis({ autoRaf: true, syncTouch: true, infinite: true })',
  },
  'locomotive-scroll': {
    files: ['locomotive-scroll/dist/locomotive-scroll.min.js'],
    use: 'const main = document.querySelector("main"); main.dataset.scrollContainer = ""; new LocomotiveScroll({ el: main, smooth: true, smartphone: { smooth: true }, tablet: { smooth: true } })',
  },
  ScrollSmoother: {
    files: ['gsap/dist/gsap.min.js', 'gsap/dist/ScrollTrigger.min.js', 'gsap/dist/ScrollSmoother.min.js'],
    use: 'ScrollSmoother.create({ wrapper: document.querySelector("#wrapper"), content: "main", smooth: 1, smoothTouch: 0.1 })',
  },
  'ScrollSmoother with normalised scrolling': {
    files: ['gsap/dist/gsap.min.js', 'gsap/dist/ScrollTrigger.min.js', 'gsap/dist/ScrollSmoother.min.js'],
    use: 'ScrollSmoother.create({ wrapper: document.querySelector("#wrapper"), content: "main", smooth: 1, normalizeScroll: true })',
  },
}

/** Where the page is scrolled to, by the browser or by moving its content, and the part of the check that scrolls. */
const readPositions = (check: CheckPage) =>
  check.root.evaluate(async element => {
    const inside = element.shadowRoot?.querySelector('.scroll')?.scrollTop ?? 0
    for (let frame = 0; frame < 5; frame++) await new Promise(done => requestAnimationFrame(done))
    const content = document.querySelector('main h1') as Element
    return { page: Math.round(content.getBoundingClientRect().top), inside }
  })

describe('inside the open check, the mouse wheel scrolls the check and not the page, with', () => {
  for (const [name, { files, use }] of Object.entries(libraries))
    for (const mode of name === 'Lenis' ? ['dialog', 'drawer', 'tab'] : ['dialog'])
      test.skipIf(!areFilesAvailable(files))(`${name}, ${mode}`, async ({ openCheckPage }) => {
        const scripts = files.map(file => `<script src="/${file}"></script>`).join('')
        const check = await openCheckPage({
          body: `<div id="wrapper">${renderOverlayHost(`mode="${mode}"`)}</div>${scripts}<script>${use}</script>`,
          browser: { viewport: { width: 900, height: 300 } },
          wait: false,
        })
        await openOverlay(check)
        const { page: before } = await readPositions(check)
        const tools = await check.page.context().newCDPSession(check.page)
        // The first gesture scrolls the check; the second one begins at its end, where a page would take over.
        for (const yDistance of [-150, -2000])
          await tools.send('Input.synthesizeScrollGesture', { x: 500, y: 200, yDistance, gestureSourceType: 'mouse' })
        const after = await readPositions(check)
        expect(after.inside).toBeGreaterThan(50)
        expect(after.page).toBe(before)
      })
})

test('listeners of the page do not receive touches inside the open check', async ({ openCheckPage }) => {
  const check = await openCheckPage({
    body: renderOverlayHost('mode="dialog"'),
    browser: { hasTouch: true },
    wait: false,
  })
  await check.page.evaluate(() => {
    const seen: string[] = []
    Reflect.set(window, Symbol.for('seen'), seen)
    for (const type of ['touchstart', 'touchmove', 'touchend'])
      addEventListener(type, () => seen.push(type), { passive: true })
  })
  const touch = async () => {
    const tools = await check.page.context().newCDPSession(check.page)
    await tools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 450, y: 400 }] })
    await tools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: 450, y: 340 }] })
    await tools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    return check.page.evaluate(() => Reflect.get(window, Symbol.for('seen')).splice(0))
  }
  expect(await touch()).toContain('touchstart')
  await openOverlay(check)
  expect(await touch()).toEqual([])
})
