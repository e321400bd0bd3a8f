/**
 * Translates a page as the translators of browsers and their extensions do: each text, also in open shadow roots, is
 * replaced by `font` elements that contain the translation, and texts that are added or changed later are replaced too.
 * The translation of a text is the text itself, so that a translated page shows what an untouched page shows. Runs in the
 * page.
 */
export const translatePage = () => {
  const translate = (node: Node) => {
    if (node instanceof Text) {
      const parent = node.parentElement
      if (!node.data.trim() || !parent || parent.closest('font, style, script, textarea')) return
      const [outer, inner] = [document.createElement('font'), document.createElement('font')]
      inner.textContent = node.data
      outer.append(inner)
      node.replaceWith(outer)
    } else {
      for (const child of [...node.childNodes]) translate(child)
      if (node instanceof Element && node.shadowRoot) watch(node.shadowRoot)
    }
  }
  const watch = (root: Node) => {
    new MutationObserver(records => {
      for (const { target, addedNodes } of records) for (const node of [target, ...addedNodes]) translate(node)
    }).observe(root, { subtree: true, childList: true, characterData: true })
    translate(root)
  }
  watch(document.documentElement)
}
