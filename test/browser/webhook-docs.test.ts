import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { root } from '../../scripts/build/paths'
import { exampleAnswers } from '../../scripts/instrument/worked-example'
import { type CompletedEvent, completedSchema } from '../../src/events/webhook-schema'
import { readDocsPage } from './support/docs-page'
import { renderHostPage, renderScriptTag } from './support/host-page'
import { expect, test } from './support/test'
import { openWebhookServer, type WebhookServer } from './support/webhook-server'

const docs = join(root, 'demo/docs')
const page = readDocsPage('webhook.html')

/** The first code block under a heading of the documentation, as a partner copies it. */
const codeUnder = (heading: string) => page.codeBlocksUnder(heading)[0] ?? ''

let hooks: WebhookServer
beforeAll(async () => {
  hooks = await openWebhookServer()
})
afterAll(() => hooks.close())

/** The first received request's body, parsed as JSON. */
const receivedJson = async (run: string) => {
  await hooks.waitForRequests(run, 1)
  return JSON.parse(`${hooks.receivedRequests(run)[0]?.body}`)
}

test('the received event equals the documented example, except times and ids', async ({ openCheckPage, site }) => {
  const html = renderHostPage({
    tag: `data-webhook="${hooks.hookUrl('200 with CORS', 'example')}" data-utm data-context-plan="pro"`,
  })
  const check = await openCheckPage({ address: `${site.addPage({ html })}?utm_source=newsletter&token=secret` })
  await check.start()
  await check.answerByScript(exampleAnswers)
  const arrived: CompletedEvent = await receivedJson('example')
  const recorded = JSON.parse(readFileSync(join(docs, 'examples/readiness.completed.json'), 'utf8'))
  expect(completedSchema.parse(arrived)).toEqual(arrived)
  expect({ ...arrived, id: recorded.id, timestamp: recorded.timestamp }).toEqual(recorded)
  const { detail } = (await check.recordedEvents()).find(({ type }) => type === 'readiness-complete') ?? {}
  expect(detail?.context).toEqual({ plan: 'pro' })
})

test('the recipe for Slack sends the format that Slack expects', async ({ openCheckPage }) => {
  const webhook = hooks.hookUrl('200 without CORS', 'slack')
  const check = await openCheckPage({
    body: `<script>${codeUnder('Slack')}</script>${renderScriptTag(`data-webhook="${webhook}"`)}`,
  })
  await check.start()
  await check.answerByScript(exampleAnswers)
  expect(await receivedJson('slack')).toEqual({
    text: expect.stringMatching(/^Somebody finished the check: [\w ]+\. First gap: .+\.$/),
  })
})

test('the recipe for HubSpot sends contacts in HubSpot’s format, and no result', async ({ openCheckPage }) => {
  const body = codeUnder('HubSpot')
    .replace('https://cdn.example/readiness-check.js', '/readiness-check.js')
    .replace(/https:\/\/api\.hsforms\.com[^"]*/, hooks.hookUrl('200 with CORS', 'hubspot'))
  const check = await openCheckPage({ body })
  await check.start()
  await check.answerByScript(exampleAnswers)
  await check.waitForScreen('result')
  await check.find('input[name=name]').fill('Ada Example')
  await check.find('input[name=email]').fill('ada@office.example')
  await check.find('input[name=organisation]').fill('An office')
  await check.find('input[name=consent]').check()
  await check.press('send-contact')
  expect(await receivedJson('hubspot')).toEqual({
    fields: [
      { name: 'email', value: 'ada@office.example' },
      { name: 'firstname', value: 'Ada Example' },
      { name: 'company', value: 'An office' },
    ],
  })
  expect(hooks.receivedRequests('hubspot')).toHaveLength(1)
  expect(hooks.receivedRequests('hubspot')[0]?.headers['content-type']).toBe('application/json')
})
