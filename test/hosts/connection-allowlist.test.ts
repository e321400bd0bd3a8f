import { CheckPage } from '../browser/support/check-page'
import { launchHeadlessShell } from '../browser/support/chromium'
import { readDocsPage } from '../browser/support/docs-page'
import { renderHostPage } from '../browser/support/host-page'
import { openSite } from '../browser/support/site'
import { expect, test } from './support/test'

/** The line of the docs, with the addresses of the test. */
const documentedLine = (files: string, hook: string) =>
  (readDocsPage('hosting.html').codeBlocksUnder('connection-allowlist')[0] ?? '')
    .replace(/^Connection-Allowlist: /, '')
    .replace('https://cdn.example', files)
    .replace('https://hook.example', hook)

test('Connection-Allowlist: without the webhook it sends nothing, and the panel names the header; with it, it arrives', async ({
  site,
  skip,
}) => {
  // Chromium before 152 has the header only with these.
  const browser = await launchHeadlessShell(
    '--enable-features=ConnectionAllowlists,OverrideConnectionAllowlistOriginTrial',
  )
  const hook = await openSite()
  try {
    const address = hook.addPage({ html: '' })
    const html = renderHostPage({ tag: `data-debug data-webhook="${address}"` })
    const finish = async (allowlist: string) => {
      const check = new CheckPage(await browser.newPage())
      await check.open(site.addPage({ html, headers: { 'connection-allowlist': allowlist } }))
      await check.start()
      await check.answerByScript({ hidden: 'neither' })
      await check.waitForScreen('result')
      await expect.poll(() => check.recordedEventTypes()).toContain('sent')
      return check
    }
    const stopped = await finish('(response-origin)')
    const reasons = stopped.consoleLines().filter(line => line.includes('ERR_'))
    if (!reasons.some(line => line.includes('ERR_NETWORK_ACCESS_REVOKED'))) skip('Chromium does not know the header')
    expect((await stopped.recordedEvents()).find(({ type }) => type === 'readiness-sent')?.detail.outcome).toBe(
      'unconfirmed',
    )
    await stopped.byText('Connection-Allowlist').waitFor()
    expect(await stopped.root.evaluate(element => element.shadowRoot?.textContent)).toContain(
      `"${new URL(address).origin}/*"`,
    )
    const allowed = await finish(documentedLine(site.address, hook.address))
    expect(allowed.consoleLines().filter(line => line.includes('ERR_NETWORK_ACCESS_REVOKED'))).toEqual([])
    expect(allowed.consoleLines().some(line => line.includes('Access-Control-Allow-Origin'))).toBe(true)
  } finally {
    await hook.close()
    await browser.close()
  }
})
