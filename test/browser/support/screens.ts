import type { CheckPage } from './check-page'

/**
 * Takes the check through every screen that a visitor can see, by script, and calls `stop` on each.
 *
 * @param goodLabel label of a good answer in the check's language; shown in help and gaps after the long texts have loaded
 * @param stop receives the name of the current screen
 */
export async function visitEveryScreen(check: CheckPage, goodLabel: string, stop: (name: string) => Promise<void>) {
  check.inputMethod = 'script'
  await stop('start')
  await check.start()
  await check.press('next')
  await stop('a missing answer')
  await check.answer('meets', ['none'])
  await check.answer('hidden', ['neither'])
  await stop('plans')
  await check.answer('planned', 'no')
  await check.waitForScreen('not-applicable')
  await stop('does not apply')
  await check.press('restart')
  await check.waitForScreen('question')
  await check.next()
  await check.next()
  await check.answer('planned', 'yes')
  await check.waitForScreen('not-applicable')
  await stop('only planned')
  await check.press('restart')
  await check.waitForScreen('question')
  for (const option of ['use', 'provide']) await check.choose('meets', option)
  await check.next()
  await check.answer('adapt', 'data')
  await stop('management systems')
  await check.answer('existing', ['iso-27001', 'iso-9001'])
  await check.actionElement('help').click()
  await check.byText(goodLabel).waitFor()
  await stop('help')
  const levels = ['absent', 'begun', 'set', 'operated', 'reviewed', 'unsure']
  for (let at = 0; (await check.questionId()) !== null; at++) {
    await stop(`question ${at}`)
    const question = (await check.questionId()) ?? ''
    await check.answer(question, question === 'inventory' ? 'absent' : (levels[at % levels.length] ?? 'set'))
  }
  await check.waitForScreen('result')
  await check.byText(goodLabel).waitFor({ state: 'attached' })
  await check.expandAll()
  await stop('the result, all opened')
  await check.actionElement('restart').click()
  await check.actionElement('confirm').waitFor()
  await stop('the result, asked to start again')
}
