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

describe('wheel and touch scroll inside the open check, and not the page beneath it, with', () => {
  for (const [name, { files, use }] of Object.entries(libraries))
    for (const mode of ['dialog', 'tab'])
      for (const source of ['mouse', 'touch'] as const)
        test.skipIf(!areFilesAvailable(files))(`${name}, ${mode}, ${source}`, async ({ openCheckPage }) => {
          const check = await openCheckPage({
            body: `<div id="wrapper">${renderOverlayHost(`mode="${mode}"`)}</div>${files
              .map(file => `<script src="/${file}"></script>`)
              .join('')}<script>${use}</script>`,
            browser: { viewport: { width: 900, height: 400 }, hasTouch: source === 'touch' },
            wait: false,
          })
          await openOverlay(check)
          const panel = await check.find('.panel').boundingBox()
          const { page: before } = await readPositions(check)
          const session = await check.page.context().newCDPSession(check.page)
          await session.send('Input.synthesizeScrollGesture', {
            x: Math.round((panel?.x ?? 0) + (panel?.width ?? 0) / 2),
            y: 250,
            yDistance: -150,
            gestureSourceType: source,
          })
          await expect.poll(async () => (await readPositions(check)).inside).toBeGreaterThan(50)
          expect((await readPositions(check)).page).toBe(before)
        })
})
