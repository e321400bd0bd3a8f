import type { CheckPage } from './check-page'

/**
 * Moves the check through every screen that a visitor can meet, and stops at each.
 *
 * @param good the label of a good answer, which stands in help and gaps once the long texts are there
 */
export async function throughScreens(check: CheckPage, good: string, stop: (name: string) => Promise<void>) {
  await stop('start')
  await check.start()
  await check.press('next')
  await stop('a missing answer')
  await check.answer('meets', ['none'])
  await check.answer('hidden', ['neither'])
  await stop('plans')
  await check.answer('planned', 'no')
  await check.screenIs('not-applicable')
  await stop('does not apply')
  await check.press('restart')
  await check.screenIs('question')
  await check.next()
  await check.next()
  await check.answer('planned', 'yes')
  await check.screenIs('not-applicable')
  await stop('only planned')
  await check.press('restart')
  await check.screenIs('question')
  for (const option of ['use', 'provide']) await check.choose('meets', option)
  await check.next()
  await check.answer('adapt', 'data')
  await stop('management systems')
  await check.answer('existing', ['iso-27001', 'iso-9001'])
  await check.action('help').click()
  await check.saying(good).waitFor()
  await stop('help')
  const levels = ['absent', 'begun', 'set', 'operated', 'reviewed', 'unsure']
  for (let at = 0; (await check.question()) !== null; at++) {
    await stop(`question ${at}`)
    const question = (await check.question()) ?? ''
    await check.answer(question, question === 'inventory' ? 'absent' : (levels[at % levels.length] ?? 'set'))
  }
  await check.screenIs('result')
  await check.saying(good).waitFor({ state: 'attached' })
  // What opens may hold more that opens.
  for (const fold = check.find('[aria-expanded=false]:visible').first(); (await fold.count()) > 0; ) await fold.click()
  await stop('the result, all opened')
  await check.action('restart').click()
  await check.action('confirm').waitFor()
  await stop('the result, asked to start again')
}
