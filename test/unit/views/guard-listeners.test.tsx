import { signal } from '@preact/signals'
import { Component, type ComponentChildren } from 'preact'
import { act } from 'preact/test-utils'
import { expect, onTestFinished, test } from 'vitest'
import { h } from '../../../src/views/jsx-factory'
import { renderRoot } from '../../../src/views/render-root'

// The tests' own JSX does not compile to our factory.
const node = h as (type: unknown, props: object | null, ...children: ComponentChildren[]) => never

const open = signal(false)

/** Renders by itself, around children that its parent made. */
const Disclosure = ({ children }: { children: ComponentChildren }) =>
  node('div', { 'data-open': open.value }, node('p', null, children))

class Boundary extends Component<{ caught: unknown[]; children: ComponentChildren }> {
  override componentDidCatch(error: unknown) {
    this.props.caught.push(error)
  }
  render() {
    return this.props.children
  }
}

function mount(listen: (event: Event) => unknown) {
  open.value = false
  const inner: unknown[] = []
  const outer: unknown[] = []
  const root = document.createElement('div')
  document.body.append(root)
  const tree = node(
    Boundary as unknown,
    { caught: inner },
    node(Disclosure, null, node('button', { onClick: listen }, 'Press')),
  )
  const unmount = renderRoot(tree, root, error => outer.push(error))
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

const broken = () => {
  throw new Error('broken')
}

test('what a listener throws, at once or later, ends at the nearest error boundary', async () => {
  const once = mount(broken)
  await once.press()
  expect([once.inner, once.outer]).toEqual([[new Error('broken')], []])
  const late = mount(async () => {
    await null
    broken()
  })
  await late.press()
  expect([late.inner, late.outer]).toEqual([[new Error('broken')], []])
})

test('it ends there too once a component in between has rendered by itself', async () => {
  const { root, inner, outer, press } = mount(broken)
  act(() => {
    open.value = true
  })
  expect(root.querySelector('[data-open=true]')).not.toBeNull()
  await press()
  expect([inner, outer]).toEqual([[new Error('broken')], []])
})

test('it ends there too where the listener has taken its element away', async () => {
  const view = mount(async () => {
    view.unmount()
    await null
    broken()
  })
  await view.press()
  expect(view.inner).toEqual([new Error('broken')])
})
