import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/build/paths'
import instrument from '../../src/instrument/iso-42001'
import type { CheckPage } from '../browser/support/check-page'
import { expect, test } from './support/test'

const rrweb = readFileSync(join(root, 'node_modules/rrweb/dist/rrweb.umd.min.cjs'), 'utf8')

/** An event of rrweb: its type and what was recorded (https://github.com/rrweb-io/rrweb/blob/master/docs/recipes). */
interface RecordedEvent {
  type: number
  data: { source?: number; [field: string]: unknown }
}
const sources = { mutation: 0, mouseInteraction: 2, input: 5 }
const recorded = Symbol.for('rrweb')

/** Records the page with rrweb and these settings, as a recorder that a partner has on all pages does. */
const startRecording = async ({ page }: CheckPage, settings: object) => {
  await page.evaluate(rrweb)
  await page.evaluate(settings => {
    const events: unknown[] = []
    Reflect.set(window, Symbol.for('rrweb'), events)
    Reflect.get(window, 'rrweb').record({ emit: (event: unknown) => events.push(event), ...settings })
  }, settings)
}
const recordedEvents = ({ page }: CheckPage): Promise<RecordedEvent[]> =>
  page.evaluate(key => Reflect.get(window, Symbol.for(key)), recorded.description ?? '')

const contact = { name: 'Ada Lovelace', email: 'ada@berg.example', message: 'Call me tomorrow' }
/** The answers that visitors can read, except those that are ordinary words. */
const labels = instrument.questions
  .flatMap(({ options }) => options.map(({ label }) => label))
  .filter(({ length }) => length > 12)

/** Settings of recorders that are built on rrweb, each with its own name for what is left out. */
const recorders = {
  rrweb: {},
  PostHog: { blockClass: 'ph-no-capture' },
  Sentry: { blockSelector: '.sentry-block', blockClass: 'none' },
}

test.for(Object.entries(recorders))(
  '%s records the page and the start screen, but no answer, no result and no contact',
  async ([, settings], { openCheckPage }) => {
    const check = await openCheckPage({
      tag: 'data-contact="optional" data-webhook="https://hook.example/x"',
      before: ({ page }) => page.context().route('https://hook.example/**', route => route.fulfill({ status: 204 })),
    })
    await startRecording(check, settings)
    const startTitle = (await check.find('[data-screen=start] [part=heading]').textContent()) ?? ''
    await check.start()
    await check.answer('meets', ['use'])
    await check.back()
    await check.next()
    await check.answerByScript({ hidden: 'neither' })
    await check.waitForScreen('result')
    await check.find('form [name=name]').waitFor()
    for (const [field, text] of Object.entries(contact)) await check.find(`form [name=${field}]`).fill(text)
    const gaps: string[] = (await check.result()).gaps.map(({ title }: { title: string }) => title)
    expect(gaps.length).toBeGreaterThan(3)
    // Without the clipboard, the field that shows the link to copy.
    await check.actionElement('copy-link').click()
    await check.page.evaluate(() => document.body.append('the end of the page'))

    await expect.poll(async () => JSON.stringify(await recordedEvents(check))).toContain('the end of the page')
    const events = await recordedEvents(check)
    const text = JSON.stringify(events)
    expect(text).toContain(startTitle)
    const secrets = [...labels, ...gaps, ...Object.values(contact), '#rc-1a']
    expect(secrets.filter(secret => text.includes(secret))).toEqual([])
    expect(events.filter(({ data }) => data.source === sources.input)).toEqual([])
    // Only the click that starts the check.
    const clicks = events.filter(({ data }) => data.source === sources.mouseInteraction && data.type === 2)
    expect(clicks).toHaveLength(1)
  },
)
