import { stateToFragment } from '../../demo/configurator/model/address'
import { initialState, patchState } from '../../demo/configurator/model/state'
import { openConfiguratorTab } from './support/configurator'
import { expect, test } from './support/test'

const evil = 'https://evil.example'

test('a link’s addresses are not loaded before the user agrees, and are marked beside every snippet', async ({
  chromium,
  site,
}) => {
  const context = await chromium.newContext({ viewport: { width: 1280, height: 860 } })
  const loaded: string[] = []
  await context.route(`${evil}/**`, route => {
    loaded.push(new URL(route.request().url()).pathname)
    return route.fulfill({ body: '{}', headers: { 'access-control-allow-origin': '*' } })
  })
  const linkTo = (name: string) =>
    stateToFragment(
      patchState(initialState, {
        options: { brandLogo: `${evil}/${name}.svg`, words: `${evil}/${name}.json`, webhook: `${evil}/hook` },
        base: `${evil}/check/`,
      }),
    )
  const configurator = await openConfiguratorTab(context)
  const { page } = configurator
  const notice = page.locator('[data-held]')

  // Opened with a link: the preview shows the check without the files.
  await configurator.open(`${site.address}/configurator/${linkTo('first')}`)
  await notice.getByText(`${evil}/first.svg`).waitFor()
  expect(await configurator.previewOption('brandLogo')).toBeNull()
  expect(await configurator.previewOption('webhook')).toBe(`${evil}/hook`)

  // Every form of the snippet, and the tag for tag managers, names the servers next to the code.
  for (const form of ['Tag', 'Element', 'Call', 'React', 'Iframe']) {
    await configurator.openSnippet(form)
    const mark = page.locator('.snippets [data-foreign]').first()
    await mark.getByText('The script and its files').waitFor()
    expect(await mark.locator('code').allTextContents()).toEqual([evil, evil, evil, evil])
  }
  await configurator.openSnippet('Tag')
  await page.getByText('For tag managers', { exact: true }).click()
  expect(await page.locator('details [data-foreign]').isVisible()).toBe(true)
  expect(await configurator.findAxeViolations()).toEqual([])

  // Removed, or replaced by the user's own: no mark is left for them.
  await configurator.pressButton('Remove them')
  expect(await notice.count()).toBe(0)
  await page.getByLabel('Where you put the files of dist/').fill('https://mine.example/check/')
  expect(await page.locator('.snippets [data-foreign] li').first().textContent()).toBe(`Webhook: ${evil}`)
  expect(loaded).toEqual([])

  // The same for a link that is opened in the same page, and for a snippet that is pasted.
  await page.evaluate(fragment => {
    location.hash = fragment
  }, linkTo('second'))
  await notice.getByText(`${evil}/second.svg`).waitFor()
  await configurator.openSection('Paste')
  await page.getByLabel('Your snippet').fill(`<readiness-check brand-logo="${evil}/third.svg"></readiness-check>`)
  await configurator.pressButton('Read it')
  await notice.getByText(`${evil}/third.svg`).waitFor()
  await configurator.openPane('preview')
  await configurator.inPreview('[data-screen=start]').waitFor()
  expect(loaded).toEqual([])

  // What was asked for is what is loaded.
  await configurator.pressButton('Load them')
  await expect.poll(() => loaded).toEqual(['/third.svg'])
  expect(await notice.count()).toBe(0)
  expect(configurator.uncaughtErrors()).toEqual([])
  await context.close()
})
