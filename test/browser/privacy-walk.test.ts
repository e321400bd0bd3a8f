import { frameTexts } from '../../src/i18n/en'
import { deliveryTexts } from '../../src/i18n/en-delivery'
import type { CheckPage } from './support/check-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from './support/organisation-profiles'
import { test as base, expect } from './support/test'
import { openWebhookServer, type WebhookServer } from './support/webhook-server'

const aiUser = organisationProfiles.find(profile => profile.description === 'uses AI only') as OrganisationProfile

const test = base.extend<{ server: WebhookServer }>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the fixtures that are used from the pattern
    async ({}, use) => {
      const server = await openWebhookServer()
      await use(server)
      await server.close()
    },
    { scope: 'file' },
  ],
})

/** One line of the panel: what kind of message, and its state. */
type PanelLine = `${string} ${string}`

/** Opens the panel “What leaves this page?” and reads what it says. */
async function readPanel(check: CheckPage): Promise<{ lines: PanelLine[]; saysNothing: boolean; bodies: string[] }> {
  const fold = check.find('.fold').filter({ hasText: frameTexts.leaves })
  if ((await fold.getAttribute('aria-expanded')) === 'false') await fold.click()
  await check.find('.left, .folded p').first().waitFor()
  return check.root.evaluate(
    (node, texts) => {
      const folds = [...(node.shadowRoot?.querySelectorAll<HTMLElement>('.fold') ?? [])]
      const panel = folds.find(({ textContent }) => textContent === texts.leaves)?.nextElementSibling
      return {
        lines: [...(panel?.querySelectorAll<HTMLElement>('li') ?? [])].map(
          line => `${line.querySelector('b')?.textContent?.replace(/,.*/, '')} ${line.dataset.state}` as const,
        ),
        saysNothing: texts.nothing.some(text => panel?.textContent?.includes(text)),
        bodies: [...(panel?.querySelectorAll('pre') ?? [])].map(({ textContent }) => `${textContent}`),
      }
    },
    {
      leaves: frameTexts.leaves,
      nothing: [frameTexts.leavesNothing, frameTexts.leavesNothingSince, deliveryTexts.declinedNote],
    },
  )
}

const kindByType: Record<string, string> = { 'readiness.completed': 'Result', 'readiness.contact': 'Message' }

test('in every state the panel says what the server, the data layer and the storage have seen', async ({
  openCheckPage,
  server,
}) => {
  const check = await openCheckPage({
    head: '<script>window.dataLayer = []; window.pushed = dataLayer</script>',
    tag: `data-webhook="${server.hookUrl('200 with CORS', 'walk')}" data-webhook-answers data-contact="optional" data-data-layer="dataLayer" data-save="device"`,
  })
  const received = () => server.receivedRequests('walk').map(({ body }) => `${body}`)
  const pushed = () => check.page.evaluate(() => Reflect.get(window, 'pushed') as { event: string }[])
  /** What earlier page views have pushed: a reload empties the page's array. */
  let pushedBefore: { event: string }[] = []
  const goToResult = async () => {
    await check.start()
    await check.answerByScript(completeAnswers(aiUser, mixedAnswers))
    await check.waitForScreen('result')
  }
  const reload = async () => {
    pushedBefore = [...pushedBefore, ...(await pushed())]
    await check.page.reload()
    await check.waitForScreen('start')
  }
  /** Compares the panel with what has left since the last erasure. */
  const compare = async (state: string, receivedSince: number, outcome = 'delivered') => {
    const all = [...pushedBefore, ...(await pushed())]
    const sent = received().slice(receivedSince)
    const expected = [
      ...all.map(({ event }) => `${event} handed`),
      ...sent.map(body => `${kindByType[JSON.parse(body).type]} ${outcome}`),
    ].sort()
    await expect.poll(async () => (await readPanel(check)).lines.sort(), { message: state }).toEqual(expected)
    const panel = await readPanel(check)
    expect(panel.saysNothing, state).toBe(expected.length === 0)
    // What the panel quotes is exactly what was received or pushed.
    for (const body of panel.bodies)
      expect([...sent, ...all.map(entry => JSON.stringify(entry))], state).toContain(body)
    return panel
  }

  // Start and result.
  await goToResult()
  await server.waitForRequests('walk', 1)
  expect((await compare('result', 0)).bodies).toHaveLength(3)

  // Reload: everything is still named, and no text of it is stored.
  await reload()
  await check.press('resume')
  await check.waitForScreen('result')
  expect((await compare('reloaded', 0)).bodies).toEqual([])
  const stored = JSON.stringify(await check.storageContents())
  expect(stored).toContain('readiness.completed')
  expect(stored).not.toContain('first step')

  // A changed answer sends nothing more.
  await check.find('[data-gap] [data-action=change]').first().click()
  await check.answer((await check.questionId()) ?? '', 'reviewed')
  await check.waitForScreen('result')
  await compare('changed', 0)

  // A contact.
  await check.find('form [name=name]').fill('Ada')
  await check.find('form [name=email]').fill('ada@berg.example')
  await check.find('form [name=consent]').check()
  await check.actionElement('send-contact').click()
  await server.waitForRequests('walk', 2)
  await compare('contact', 0)
  expect(JSON.stringify(await check.storageContents())).not.toContain('ada@berg.example')

  // Another tab.
  const tab = await check.page.context().newPage()
  await tab.goto(check.page.url())
  await tab.locator('readiness-check [data-action=resume]').click()
  await tab.locator('readiness-check .fold').filter({ hasText: frameTexts.leaves }).click()
  await expect.poll(() => tab.locator('readiness-check .left [data-state=delivered]').count()).toBe(2)
  await tab.close()

  // Erased: nothing stays, and no text is shown to the next visitor.
  await check.actionElement('restart').click()
  await check.find('.row [data-action=confirm]').first().click()
  await check.waitForScreen('start')
  expect(await check.storageContents()).toEqual({})
  await reload()
  pushedBefore = []
  const receivedBefore = received().length

  // Declined: nothing is sent, nothing is counted.
  await check.press('decline')
  await goToResult()
  const declined = await compare('declined', receivedBefore)
  expect(declined.lines).toEqual([])
  await check.byText(deliveryTexts.declinedNote).waitFor()
  expect(await pushed()).toEqual([])
  await check.actionElement('restart').click()
  await check.find('.row [data-action=confirm]').first().click()
  await check.waitForScreen('start')

  // Offline: the result waits, with its answers; erasing takes it back.
  await check.press('confirm')
  await check.page.context().setOffline(true)
  await goToResult()
  await check.find('.fold').filter({ hasText: frameTexts.leaves }).click()
  await check.find('.left [data-state=waiting]').waitFor()
  expect(Object.keys(await check.storageContents()).join()).toContain(':out')
  await check.actionElement('restart').click()
  await check.find('.row [data-action=confirm]').first().click()
  await check.waitForScreen('start')
  expect(await check.storageContents()).toEqual({})
  await check.page.context().setOffline(false)
  await reload()
  pushedBefore = []

  // The next run is sent: the erased one has not gone before it.
  await goToResult()
  await server.waitForRequests('walk', receivedBefore + 1)
  expect(received()).toHaveLength(receivedBefore + 1)
  await compare('again', receivedBefore)
})
