import { cssProperties } from '../../src/options/css-properties'
import { parts } from '../../src/views/parts'
import type { CheckPage } from './support/check-page'
import { renderOverlayHost, waitForReady } from './support/modes'
import { completeAnswers, mixedAnswers, type OrganisationProfile, organisationProfiles } from './support/routes'
import { expect, test } from './support/test'

const aiUser = organisationProfiles.find(kind => kind.description === 'uses AI only') as OrganisationProfile

/** The parts that are there now and take a rule of the page's, each alone. */
const styled = (check: CheckPage, names: string[]): Promise<string[]> =>
  check.page.evaluate(names => {
    const inside = document.querySelector('readiness-check')?.shadowRoot as ShadowRoot
    const sheet = new CSSStyleSheet()
    document.adoptedStyleSheets = [sheet]
    const found = names.filter(name => {
      sheet.replaceSync(`readiness-check::part(${name}) { column-rule-color: rgb(1, 2, 3) }`)
      const dyed = [...inside.querySelectorAll('*')].filter(
        node => getComputedStyle(node).columnRuleColor === 'rgb(1, 2, 3)',
      )
      return dyed.length > 0 && dyed.every(node => node.part.contains(name))
    })
    document.adoptedStyleSheets = []
    return found
  }, names)

test('every part that is documented stands on some screen, and takes a rule of the page’s', async ({
  openCheckPage,
}) => {
  const names = Object.keys(parts)
  const found = new Set<string>()
  const look = async (check: CheckPage) => {
    for (const name of await styled(check, names)) found.add(name)
  }
  const browser = { reducedMotion: 'reduce' } as const
  const check = await openCheckPage({ browser })
  await look(check)
  await check.start()
  await look(check)
  await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
  await check.waitForScreen('result')
  await look(check)
  const opened = await openCheckPage({ body: renderOverlayHost('mode="tab"'), wait: false, browser })
  await waitForReady(opened)
  await opened.actionElement('open').click()
  await opened.actionElement('start').waitFor()
  await look(opened)
  expect([...found].sort()).toEqual([...names].sort())
})

/** What each property says here, and where it is to be seen on a question. */
const seen: Record<string, { given: string; at: string; as: string; dark?: true }> = {
  '--rc-accent': { given: '#7a1f2b', at: '.primary', as: 'background-color' },
  '--rc-surface': { given: '#fbf6ea', at: '.card', as: 'background-color' },
  '--rc-text': { given: '#2a211c', at: 'legend', as: 'color' },
  '--rc-radius': { given: '3px', at: '.primary', as: 'border-top-left-radius' },
  '--rc-accent-dark': { given: '#eda99b', at: '.primary', as: 'background-color', dark: true },
  '--rc-surface-dark': { given: '#1d1714', at: '.card', as: 'background-color', dark: true },
  '--rc-text-dark': { given: '#f3e9dc', at: 'legend', as: 'color', dark: true },
}

test('every custom property but the font is looked at here', () => {
  const names = cssProperties.map(({ name }) => name).filter(name => name !== '--rc-font')
  expect(Object.keys(seen).sort()).toEqual(names.sort())
})

test.for(Object.entries(seen))(
  '%s works, set on what stands above the check, and by a rule that comes later',
  async ([property, { given, at, as, dark }], { openCheckPage }) => {
    const check = await openCheckPage({ html: `lang="en" style="color-scheme: ${dark ? 'dark' : 'light'}"` })
    await check.start()
    /** As the browser tells it: colours in OKLab, as the check's own are. */
    const meant = await check.page.evaluate(
      ([as, given]) => {
        const probe = document.body.appendChild(document.createElement('i'))
        probe.style.setProperty(as, as.endsWith('color') ? `color-mix(in oklab, ${given}, ${given})` : given)
        const told = getComputedStyle(probe).getPropertyValue(as)
        probe.remove()
        return told
      },
      [as, given] as const,
    )
    const shown = () =>
      check
        .find(at)
        .first()
        .evaluate((node, as) => getComputedStyle(node).getPropertyValue(as), as)
    expect(await shown()).not.toBe(meant)
    await check.page.evaluate(
      ([property, given]) => document.querySelector('main')?.style.setProperty(property, given),
      [property, given] as const,
    )
    await expect.poll(shown).toBe(meant)
    if (!dark) return
    // In the light nothing of it is left.
    await check.page.evaluate(() => document.documentElement.style.setProperty('color-scheme', 'light'))
    await expect.poll(shown).not.toBe(meant)
  },
)

test('--rc-font is taken at the mount', async ({ openCheckPage }) => {
  const check = await openCheckPage({ head: '<style>main { --rc-font: Georgia, serif }</style>' })
  expect(await check.find('h2').evaluate(node => getComputedStyle(node).fontFamily)).toBe('Georgia, serif')
})

test('density gives less room without making anything too small to press, at once by update()', async ({
  openCheckPage,
}) => {
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
