import { CheckPage } from './test/browser/support/check-page'
import { launchChromium } from './test/browser/support/chromium'
import { openSite } from './test/browser/support/site'
import { hostPage } from './test/browser/support/host-page'
const site = await openSite()
const b = await launchChromium()
for (const [w, scheme] of [[1280,'light'],[360,'dark']] as const) {
  const c = await b.newContext({ viewport: { width: w, height: 900 }, colorScheme: scheme, reducedMotion: 'reduce' })
  const check = new CheckPage(await c.newPage())
  await check.open(site.add({ html: hostPage({ head: '<script src="/readiness-check.js"></script>', tag: 'data-debug data-color-scheme="system" data-accent="#ffe100" data-brand-name="Halden" data-brand-logo="https://img.example/logo.png" data-acent="red" data-radius="99" data-webhook="https://hook.example/a?key=SECRET" data-context-plan="pro" accent="x"' }), headers: { 'content-security-policy': "default-src 'self'; script-src 'self'; img-src 'self'" } }))
  await check.find('.doctor').first().waitFor()
  await check.page.waitForTimeout(500)
  for (const d of await check.find('.doctor details').all()) await d.evaluate(e => { (e as any).open = true })
  await check.find('.doctor').screenshot({ path: `/tmp/dr/p-${w}-${scheme}.png` })
  if (w === 1280) {
    await check.page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    await check.find('[data-doctor=copy]').click()
    console.log(await check.find('.doctor textarea').inputValue())
    console.log(check.consoleLines(), check.faults())
  }
}
await b.close(); await site.close()
