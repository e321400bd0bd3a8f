import { CheckPage } from './support/check-page'
import { expect, test } from './support/test'

const two = `
<readiness-check id="one" accent="#c2410c" color-scheme="light" brand-name="One"></readiness-check>
<readiness-check id="two" accent="#15803d" color-scheme="dark" brand-name="Two" heading-level="3"></readiness-check>
<script async src="/readiness-check.js" data-target="none"></script>`

test('two checks on one page are independent', async ({ openCheckPage }) => {
  const one = await openCheckPage({ body: two, element: '#one' })
  const other = new CheckPage(one.page, '#two')
  await other.waitForScreen('start')
  expect(
    await one
      .find('[part~=heading]')
      .first()
      .evaluate(node => node.tagName),
  ).toBe('H2')
  expect(
    await other
      .find('[part~=heading]')
      .first()
      .evaluate(node => node.tagName),
  ).toBe('H3')
  await expect.poll(() => one.find('[data-screen]').textContent()).toContain('One')
  await expect.poll(() => other.find('[data-screen]').textContent()).toContain('Two')
  const buttonColor = (check: CheckPage) =>
    check
      .find('[part~=button-primary]')
      .first()
      .evaluate(node => getComputedStyle(node).backgroundColor)
  expect(await buttonColor(one)).not.toBe(await buttonColor(other))

  await one.start()
  await one.answer('meets', ['use'])
  expect(await other.screenName()).toBe('start')
  await other.start()
  await other.answer('meets', ['develop'])
  await one.back()
  await other.back()
  expect(await one.input('meets', 'use').isChecked()).toBe(true)
  expect(await one.input('meets', 'develop').isChecked()).toBe(false)
  expect(await other.input('meets', 'develop').isChecked()).toBe(true)
  const events = await one.recordedEvents()
  expect(new Set(events.map(({ detail }) => detail.instance))).toEqual(new Set(['one', 'two']))

  await one.page.reload()
  await one.actionElement('resume').waitFor()
  expect(Object.keys(await one.storageContents())).toHaveLength(2)
})
