import { signal } from '@preact/signals'
import { act } from 'preact/test-utils'
import { expect, onTestFinished, test } from 'vitest'
import { renderRoot } from '../../../src/views/render-root'

const mount = (isBroken: { value: boolean }) => {
  const errors: unknown[] = []
  const root = document.createElement('div')
  const View = () => {
    if (isBroken.value) throw new Error('broken')
    return <p>shown</p>
  }
  const unmount = renderRoot(
    () => <View />,
    root,
    error => errors.push(error),
  )
  onTestFinished(unmount)
  return { root, errors, unmount }
}

test('reports an error that no inner boundary has caught, in the first rendering and after a change', async () => {
  const failsAtOnce = mount({ value: true })
  await act(async () => {})
  expect([failsAtOnce.root.textContent, failsAtOnce.errors]).toEqual(['', [new Error('broken')]])

  const isBroken = signal(false)
  const failsLater = mount(isBroken)
  expect(failsLater.root.textContent).toBe('shown')
  act(() => {
    isBroken.value = true
  })
  expect([failsLater.root.textContent, failsLater.errors]).toEqual(['', [new Error('broken')]])
})

test('does not render after it was unmounted', () => {
  const isBroken = signal(false)
  const { root, errors, unmount } = mount(isBroken)
  unmount()
  act(() => {
    isBroken.value = true
  })
  expect([root.textContent, errors]).toEqual(['', []])
})
