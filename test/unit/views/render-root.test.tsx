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
  const unmount = renderRoot(<View />, root, error => errors.push(error))
  onTestFinished(unmount)
  return { root, errors, unmount }
}

test('what no boundary inside has caught is reported and reaches nobody else: at first, or after a change', async () => {
  const first = mount({ value: true })
  await act(async () => {})
  expect([first.root.textContent, first.errors]).toEqual(['', [new Error('broken')]])

  const isBroken = signal(false)
  const later = mount(isBroken)
  expect(later.root.textContent).toBe('shown')
  act(() => {
    isBroken.value = true
  })
  expect([later.root.textContent, later.errors]).toEqual(['', [new Error('broken')]])
})

test('what was unmounted renders no more', () => {
  const isBroken = signal(false)
  const { root, errors, unmount } = mount(isBroken)
  unmount()
  act(() => {
    isBroken.value = true
  })
  expect([root.textContent, errors]).toEqual(['', []])
})
