import { signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { act } from 'preact/test-utils'
import { expect, it, onTestFinished } from 'vitest'
import { h } from '../../../src/views/jsx-factory'
import { renderRoot } from '../../../src/views/render-root'

// JSX in tests compiles to preact's own factory, so the tests call the factory under test directly.
const element = h as (type: unknown, props: object | null, ...children: ComponentChildren[]) => never

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

/** Passes its children on as a prop, like `Heading`. */
const Paragraph = (props: { children: ComponentChildren }) => element('p', props)

/** Views that change with a number, by what they show. */
const views: Record<string, (n: number) => ComponentChildren> = {
  'one text': n => element('p', null, `Step ${n}`),
  'a number': n => element('p', null, n),
  'several texts': n => element('p', null, n, ' of ', n + 1),
  'a text before an element': n => element('p', null, `Step ${n}`, ' ', element('b', null, 'always')),
  'a text after an element that comes and goes': n =>
    element('p', null, n % 2 > 0 && element('b', null, 'odd'), `Step ${n}`),
  'a text that comes and goes': n => element('p', null, n % 2 > 0 && 'odd'),
  'a text in place of an element': n => element('p', null, n % 2 ? 'odd' : element('b', null, 'even')),
  'the children of a component': n => element(Paragraph, null, `Step ${n}`),
  'the children of a component, with elements': n => element(Paragraph, null, `Step ${n}`, element('b', null, n)),
  'an option of a select box': n => element('select', null, element('option', null, `Step ${n}`)),
}

it.each(Object.entries(views))('shows a changed text after a translator has replaced the old one: %s', (_, view) => {
  const shown = signal(1)
  const View = () => view(shown.value)
  const roots = [document.createElement('div'), document.createElement('div')] as const
  const [untouched, translated] = roots
  for (const root of roots)
    onTestFinished(
      renderRoot(
        () => <View />,
        root,
        error => expect.fail(`${error}`),
      ),
    )
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
  const unmount = renderRoot(
    () => tree,
    root,
    error => expect.fail(`${error}`),
  )
  const text = root.textContent
  unmount()
  return text
}
