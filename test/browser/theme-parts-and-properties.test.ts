import { cssCustomProperties } from '../../src/options/css-custom-properties'
import { cssPartDescriptions } from '../../src/views/css-part-descriptions'
import type { CheckPage } from './support/check-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from './support/organisation-profiles'
import { renderOverlayHost, waitForReady } from './support/overlay'
import { expect, test } from './support/test'

const aiUser = organisationProfiles.find(profile => profile.description === 'uses AI only') as OrganisationProfile

/** Those of the named shadow cssPartDescriptions that are rendered now and can be styled by the page with `::part()`. */
const findStyledParts = (check: CheckPage, names: string[]): Promise<string[]> =>
  check.page.evaluate(names => {
    const inside = document.querySelector('readiness-check')?.shadowRoot as ShadowRoot
    const sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [sheet]
    const found = names.filter(name => {
      sheet.replaceSync(`readiness-check::part(${name}) { column-rule-color: rgb(1, 2, 3) }`)
      const affected = [...inside.querySelectorAll('*')].filter(
        node => getComputedStyle(node).columnRuleColor === 'rgb(1, 2, 3)',
      )
      return affected.length > 0 && affected.every(node => node.part.contains(name))
    })
    document.adoptedStyleSheets = []
    return found
  }, names)

test('every documented part is on some screen and can be styled by the page', async ({ openCheckPage }) => {
  const names = Object.keys(cssPartDescriptions)
  const found = new Set<string>()
  const collect = async (check: CheckPage) => {
    for (const name of await findStyledParts(check, names)) found.add(name)
  }
  const browser = { reducedMotion: 'reduce' } as const
  const check = await openCheckPage({ browser })
  await collect(check)
  await check.start()
  await collect(check)
  await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
  await check.waitForScreen('result')
  await collect(check)
  const opened = await openCheckPage({ body: renderOverlayHost('mode="tab"'), wait: false, browser })
  await waitForReady(opened)
  await opened.actionElement('open').click()
  await opened.actionElement('start').waitFor()
  await collect(opened)
  expect([...found].sort()).toEqual([...names].sort())
})

/** For each custom property: a value, and the element and CSS property of a question that must show it. */
const propertyCases: Record<string, { value: string; selector: string; cssProperty: string; dark?: true }> = {
  '--rc-accent': { value: '#7a1f2b', selector: '.primary', cssProperty: 'background-color' },
  '--rc-surface': { value: '#fbf6ea', selector: '.card', cssProperty: 'background-color' },
  '--rc-text': { value: '#2a211c', selector: 'legend', cssProperty: 'color' },
  '--rc-radius': { value: '3px', selector: '.primary', cssProperty: 'border-top-left-radius' },
  '--rc-accent-dark': { value: '#eda99b', selector: '.primary', cssProperty: 'background-color', dark: true },
  '--rc-surface-dark': { value: '#1d1714', selector: '.card', cssProperty: 'background-color', dark: true },
  '--rc-text-dark': { value: '#f3e9dc', selector: 'legend', cssProperty: 'color', dark: true },
}

test('every custom property except the font is tested here', () => {
  const names = cssCustomProperties.map(({ name }) => name).filter(name => name !== '--rc-font')
  expect(Object.keys(propertyCases).sort()).toEqual(names.sort())
})

test.for(Object.entries(propertyCases))(
  '%s works on an ancestor of the check, also if set later',
  async ([property, { value, selector, cssProperty, dark }], { openCheckPage }) => {
    const check = await openCheckPage({ html: `lang="en" style="color-scheme: ${dark ? 'dark' : 'light'}"` })
    await check.start()
    /** The expected value as the browser serialises it: colours in OKLab, like the check's own. */
    const expected = await check.page.evaluate(
      ([cssProperty, value]) => {
        const probe = document.body.appendChild(document.createElement('i'))
        probe.style.setProperty(
          cssProperty,
          cssProperty.endsWith('color') ? `color-mix(in oklab, ${value}, ${value})` : value,
        )
        const computed = getComputedStyle(probe).getPropertyValue(cssProperty)
        probe.remove()
        return computed
      },
      [cssProperty, value] as const,
    )
    const shown = () =>
      check
        .find(selector)
        .first()
        .evaluate((node, cssProperty) => getComputedStyle(node).getPropertyValue(cssProperty), cssProperty)
    expect(await shown()).not.toBe(expected)
    await check.page.evaluate(
      ([property, value]) => document.querySelector('main')?.style.setProperty(property, value),
      [property, value] as const,
    )
    await expect.poll(shown).toBe(expected)
    if (!dark) return
    // The dark property has no effect in the light scheme.
    await check.page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'light'))
    await expect.poll(shown).not.toBe(expected)
  },
)

test('--rc-font is read when the check is mounted', async ({ openCheckPage }) => {
  const check = await openCheckPage({ head: '<style>main { --rc-font: Georgia, serif }</style>' })
  expect(await check.find('h2').evaluate(node => getComputedStyle(node).fontFamily)).toBe('Georgia, serif')
})

test('compact density reduces the height at once, and keeps targets at least 44 px high', async ({ openCheckPage }) => {
  const check = await openCheckPage({ browser: { viewport: { width: 360, height: 900 }, reducedMotion: 'reduce' } })
  await check.start()
  await check.answer('meets', ['use'])
  await check.answer('existing', ['neither'])
  const height = () =>
    check.root.evaluate(element =>
      [...(element.shadowRoot?.querySelectorAll('.choice') ?? [])]
        .map(node => node.getBoundingClientRect().height)
        .reduce((sum, height) => sum + height, 0),
    )
  const before = await height()
  await check.root.evaluate(element => Reflect.get(element, 'update').call(element, { density: 'compact' }))
  expect(await height()).toBeLessThan(before - 40)
  const small = await check.root.evaluate(element =>
    [...(element.shadowRoot?.querySelectorAll('button, a.primary, fieldset input') ?? [])]
      .map(node => node.getBoundingClientRect().height)
      .filter(height => height > 0 && height < 43.9),
  )
  expect(small).toEqual([])
  await check.root.evaluate(element => Reflect.get(element, 'update').call(element, { density: 'comfortable' }))
  expect(await height()).toBe(before)
})
