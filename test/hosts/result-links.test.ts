import instrument from '../../src/instrument/iso-42001'
import { urlWithResultLink } from '../../src/report/link-fragment'
import { encodeAnswersLink } from '../../src/report/result-link'
import { score } from '../../src/scoring'
import { renderHostPage } from '../browser/support/host-page'
import {
  completeAnswers,
  mixedAnswers,
  type OrganisationProfile,
  organisationProfiles,
} from '../browser/support/organisation-profiles'
import { scorer } from '../browser/support/scorer'
import { expect, test } from './support/test'

const answers = completeAnswers(
  organisationProfiles.find(({ description }) => description === 'uses AI only') as OrganisationProfile,
  mixedAnswers,
)
const link = encodeAnswersLink(scorer, answers)
const band = score(instrument, answers).band?.id

/** A page whose scripts take the fragment for a selector, as many themes do, and go on afterwards. */
const queriesFragment = renderHostPage({
  head: `<script src="/jquery/dist/jquery.min.js"></script>
<script>
  jQuery($ => {
    if (location.hash) {
      const selector = decodeURIComponent(location.hash)
      $(selector).addClass('target')
      document.querySelector(selector)?.scrollIntoView()
    }
    document.documentElement.dataset.ready = 'whole'
  })
</script>`,
})

// An uncaught error of the page fails the test.
test.for(['', '#', '#prices', '#rc-2', '#-about_us', '#%C3%BCber-uns'])(
  'a page with jQuery that queries its fragment runs on with a link on %j',
  async (fragment, { openCheckPage, site }) => {
    const address = urlWithResultLink(site.addPage({ html: queriesFragment }) + fragment, link)
    const check = await openCheckPage({ address })
    await check.find('[data-origin=link]').waitFor()
    expect(await check.find('[data-band]').getAttribute('data-band')).toBe(band)
    expect(await check.page.getAttribute('html', 'data-ready')).toBe('whole')
  },
)

test('links that were written or changed in other ways open, or say that they were changed', async ({
  openCheckPage,
  site,
}) => {
  const address = site.addPage({ html: renderHostPage() })
  const check = await openCheckPage({ address })
  for (const end of [
    `#rc=${link}`,
    `#prices&rc=${link}`,
    `?page_id=5%23rc=${link}`,
    `?page_id=5%23rc-${link}&utm_source=mail`,
    `?page_id=5%2523rc%253D${link}`,
    `#rc%3D${link}`,
    `#rc%253D${link}`,
    `#prices%2Erc-${link}`,
    `#prices&amp;rc=${link}`,
    `#/rc-${link}`,
    `#rc-${link}.`,
    `#rc-${link}?utm_source=mail`,
  ]) {
    // The empty page in between makes the browser load the page again, whatever its fragment.
    await check.page.goto('about:blank')
    await check.page.goto(address + end)
    await check.find('[data-origin=link]').waitFor()
    expect([end, await check.find('[data-band]').getAttribute('data-band')]).toEqual([end, band])
  }
  for (const end of [
    `#rc-${link.slice(0, -3)}`,
    `#rc-${link.toLowerCase()}`,
    `#rc-${link.slice(0, 20)}%20${link.slice(20)}`,
    `?page_id=5%23rc%3D${link.slice(0, 20)}`,
  ]) {
    await check.page.goto('about:blank')
    await check.page.goto(address + end)
    await check.find('[role=alert]').waitFor()
    expect([end, await check.find('[role=alert]').textContent()]).toEqual([
      end,
      'This link is cut off, or was changed on its way. Ask for it again.',
    ])
  }
  expect(check.consoleLines()).toEqual([])
})
