import { expect, it } from 'vitest'
import { answersAtLevel, renderApp } from './render-app'

it('the contact form is not in the check before the result', async () => {
  const view = renderApp({
    options: { contact: 'optional' },
    delivery: { SentData: () => <p />, ContactForm: () => <form data-contact /> },
  })
  const isFormShown = async () => {
    await view.settle()
    return view.all('form[data-contact]').length > 0
  }
  const shownOn: string[] = []
  const visited: (string | undefined)[] = []
  const look = async () => {
    visited.push(view.screen())
    if (await isFormShown()) shownOn.push(`${view.screen()}`)
  }
  await look()
  view.press('start')
  for (const [question, option] of Object.entries(answersAtLevel('set'))) {
    await look()
    view.answer({ [question]: option })
  }
  await look()
  expect(new Set(visited)).toEqual(new Set(['start', 'question', 'result']))
  expect(shownOn).toEqual(['result'])
})
