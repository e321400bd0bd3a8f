/** @jsxRuntime classic @jsx h @jsxFrag Fragment */
import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it, onTestFinished } from 'vitest'
import { h } from '../../../src/views/jsx-factory'
import { renderRoot } from '../../../src/views/render-root'

/** Replaces each text node below an element by a `font` element, as page translators do. */
function translate(node: Node) {
  for (const child of [...node.childNodes])
    if (!(child instanceof Text)) translate(child)
    else if (child.data.trim()) {
      const font = document.createElement('font')
      font.textContent = child.data
      child.replaceWith(font)
    }
}

const Paragraph = (props: { children: ComponentChildren }) => <p {...props} />

/** Views that change with a number, by what they show. */
const views: Record<string, (n: number) => ComponentChildren> = {
  'one text': n => <p>{`Step ${n}`}</p>,
  'a number': n => <p>{n}</p>,
  'several texts': n => (
    <p>
      {n} of {n + 1}
    </p>
  ),
  'a text before an element': n => (
    <p>
      {`Step ${n}`} <b>always</b>
    </p>
  ),
  'a text after an element that comes and goes': n => (
    <p>
      {n % 2 > 0 && <b>odd</b>}
      {`Step ${n}`}
    </p>
  ),
  'a text that comes and goes': n => <p>{n % 2 > 0 && 'odd'}</p>,
  'a text in place of an element': n => <p>{n % 2 ? 'odd' : <b>even</b>}</p>,
  'the children of a component': n => <Paragraph>{`Step ${n}`}</Paragraph>,
  'the children of a component, with elements': n => (
    <Paragraph>
      {`Step ${n}`}
      <b>{n}</b>
    </Paragraph>
  ),
  'an option of a select box': n => (
    <select>
      <option>{`Step ${n}`}</option>
    </select>
  ),
}

it.each(Object.entries(views))('shows a changed text after a translator has replaced the old one: %s', (_, view) => {
  const shown = signal(1)
  const View = () => view(shown.value)
  const roots = [document.createElement('div'), document.createElement('div')] as const
  const [untouched, translated] = roots
  for (const root of roots) onTestFinished(renderRoot(<View />, root, error => expect.fail(`${error}`)))
  for (const n of [1, 2, 3, 3, 4]) {
    void act(() => {
      shown.value = n
    })
    expect(untouched.textContent).toBe(renderAnew(view(n)))
    expect(translated.textContent).toBe(untouched.textContent)
    translate(translated)
  }
})

/** Returns the text of a view that is rendered once. */
function renderAnew(tree: ComponentChildren) {
  const root = document.createElement('div')
  const unmount = renderRoot(tree, root, error => expect.fail(`${error}`))
  const text = root.textContent
  unmount()
  return text
}
