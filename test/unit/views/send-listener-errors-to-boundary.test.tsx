import { signal } from '@preact/signals'
import { Component, type ComponentChildren } from 'preact'
import { act } from 'preact/test-utils'
import { expect, onTestFinished, test } from 'vitest'
import { h } from '../../../src/views/jsx-factory'
import { renderRoot } from '../../../src/views/render-root'

// JSX in tests compiles to preact's own factory, so the tests call the factory under test directly.
const element = h as (type: unknown, props: object | null, ...children: ComponentChildren[]) => never

const isOpen = signal(false)

/** A component that reads a signal, so that it renders separately from its parent, which creates its children. */
const SignalReader = ({ children }: { children: ComponentChildren }) =>
  element('div', { 'data-open': isOpen.value }, element('p', null, children))

class Boundary extends Component<{ caught: unknown[]; children: ComponentChildren }> {
  override componentDidCatch(error: unknown) {
    this.props.caught.push(error)
  }
  render() {
    return this.props.children
  }
}

function mount(listener: (event: Event) => unknown) {
  isOpen.value = false
  const inner: unknown[] = []
  const outer: unknown[] = []
  const root = document.createElement('div')
  document.body.append(root)
  const createTree = () =>
    element(
      Boundary as unknown,
      { caught: inner },
      element(SignalReader, null, element('button', { onClick: listener }, 'Press')),
    )
  const unmount = renderRoot(createTree, root, error => outer.push(error))
  onTestFinished(() => {
    unmount()
    root.remove()
  })
  const press = async () => {
    root.querySelector('button')?.click()
    await new Promise(done => setTimeout(done))
  }
  return { root, inner, outer, press, unmount }
}

const throwError = () => {
  throw new Error('broken')
}

test('routes an exception, or a rejected promise, of a listener to the nearest error boundary', async () => {
  const synchronous = mount(throwError)
  await synchronous.press()
  expect([synchronous.inner, synchronous.outer]).toEqual([[new Error('broken')], []])
  const asynchronous = mount(async () => {
    await null
    throwError()
  })
  await asynchronous.press()
  expect([asynchronous.inner, asynchronous.outer]).toEqual([[new Error('broken')], []])
})

test('finds the boundary after a component between it and the element has rendered separately', async () => {
  const { root, inner, outer, press } = mount(throwError)
  act(() => {
    isOpen.value = true
  })
  expect(root.querySelector('[data-open=true]')).not.toBeNull()
  await press()
  expect([inner, outer]).toEqual([[new Error('broken')], []])
})

test('finds the boundary if the listener has removed its element', async () => {
  const view = mount(async () => {
    view.unmount()
    await null
    throwError()
  })
  await view.press()
  expect(view.inner).toEqual([new Error('broken')])
})
