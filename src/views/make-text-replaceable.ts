import type { ComponentChild } from 'preact'
import { createElementWithOwnProps } from './create-element-with-own-props'

const isText = (child: unknown): child is string => typeof child === 'string' || typeof child === 'number'

/**
 * Gives every text among an element's children an element of its own, and sets it as that element's `textContent`. A page
 * translator replaces text nodes by elements that preact does not know; a new `textContent` replaces these too. Preact
 * alone would change its own text nodes, which the translator has taken out of the document.
 */
export function makeTextReplaceable(props: { children?: unknown; textContent?: string }): void {
  const { children } = props
  if (isText(children)) {
    props.textContent = children
    props.children = null
  }
  // White space stays a text node: in a flex container an element would take a gap, and translators leave it alone.
  else
    props.children = ([children].flat() as ComponentChild[]).map(child =>
      isText(child) && /\S/.test(child) ? createElementWithOwnProps('span', { textContent: child }, []) : child,
    )
}
