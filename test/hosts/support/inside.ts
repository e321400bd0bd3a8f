import type { Answers } from '../../browser/support/check-page'

/** What runs beside the page's scripts: it reads the document, and clicks. Handed over as text: see `aside.ts`. */

/** The check, in whatever shadow root it stands. The other functions here find it by this one. */
export const findCheck = (root: ParentNode = document): Element | null => {
  const direct = root.querySelector('readiness-check')
  if (direct) return direct
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inner = shadowRoot && findCheck(shadowRoot)
    if (inner) return inner
  }
  return null
}

/** Gives the check's place a width that is equal on every page, whatever its style sheets say. */
export const fixCheckWidth = () => {
  const lengths = {
    width: '640px',
    'max-width': 'none',
    'min-width': '0',
    padding: '0',
    border: '0',
    flex: 'none',
    clear: 'both',
  }
  const rules = { display: 'block', 'box-sizing': 'content-box', float: 'none', ...lengths }
  const here = document.getElementById('here')
  for (const [name, value] of Object.entries(rules)) here?.style.setProperty(name, value, 'important')
  document.getElementById('field')?.focus()
  scrollTo({ top: 30, behavior: 'instant' })
}

/**
 * Everything that is shown in the check, as it is drawn, a line a fact: each element, its box relative to the card, and what of its
 * computed style differs from the element's before it. `sizes` leaves out places, which a page that is turned changes;
 * `styles` sizes too, which a page that is drawn larger rounds in another way.
 */
export const describeRendering = (measure: 'all' | 'sizes' | 'styles'): string[] => {
  const shadow = findCheck()?.shadowRoot
  const card = shadow?.querySelector('.card')
  // What is told by a physical name is not told by a logical one again.
  const unwanted =
    measure === 'styles'
      ? /^--|size|width|height|origin|^(inset|left|right|top|bottom)/
      : /^--|-(block|inline)-|^(block|inline)-size|^inset/
  if (!shadow || !card) return []
  const origin = card.getBoundingClientRect()
  // A used track is a size, and under a zoom sizes are rounded in another way.
  const names = [...getComputedStyle(card)].filter(
    name => !unwanted.test(name) && !(measure === 'styles' && /^grid-template/.test(name)),
  )
  let last: string[] = []
  const shown = [...shadow.querySelectorAll<HTMLElement>('[data-scheme], [data-scheme] *')].filter(
    node => node.getClientRects().length,
  )
  return shown.flatMap((node, at) => {
    const style = getComputedStyle(node)
    const rect = node.getBoundingClientRect()
    const box =
      measure !== 'all'
        ? []
        : [rect.width, rect.height, rect.x - origin.x, rect.y - origin.y].map(length => Math.round(length * 10) / 10)
    const name = `${at} ${node.localName}.${node.className}`
    const now = names.map(name => {
      const value = style.getPropertyValue(name)
      return measure === 'styles' ? value.replace(/\d+\.\d+/g, length => Number(length).toFixed(0)) : value
    })
    const lines = now.flatMap((value, index) => (value === last[index] ? [] : `${name} ${names[index]}: ${value}`))
    last = now
    return [`${name} ${box.join(' ')}`, ...lines]
  })
}

/** The host's own looks, place and focus: computed styles of all that is not the check's, but for what its height changes. */
export const captureHostState = () => {
  const here = document.getElementById('here')
  const nodes = [...document.querySelectorAll('html, body, #sample, #sample *')]
  const { head, activeElement, documentElement } = document
  return {
    styles: nodes.map(node => {
      const style = getComputedStyle(node)
      return [...style]
        .filter(
          name => !/(block|inline)-size|height|width|origin|grid-template|^(inset|top|bottom|left|right)/.test(name),
        )
        .map(name => `${node.localName} ${name}: ${style.getPropertyValue(name)}`)
        .join('\n')
    }),
    attributes: [documentElement, document.body, here].map(node =>
      [...(node?.attributes ?? [])].map(({ name, value }) => `${name}=${value}`).join(),
    ),
    head: head?.innerHTML ?? '',
    focus: activeElement?.id || activeElement?.localName || '',
    scroll: [scrollX, scrollY],
  }
}

/** Whether the check can be used. */
export const isCheckUsable = () => !!findCheck()?.shadowRoot?.querySelector('[data-screen]')

/** Gives the focus back to what had it, by its id or name. */
export const restoreFocus = (to: string) => {
  findCheck()?.shadowRoot?.querySelector<HTMLElement>(':focus')?.blur()
  const had = document.getElementById(to) ?? document.querySelector<HTMLElement>(to)
  had?.focus({ preventScroll: true })
}

/**
 * Answers by script, from the screen that is shown, until the question `until` or until no question is left. What the
 * answers leave open is `unsure`. Each step is waited for, however it is drawn.
 * @param given `element` where this does not run beside the page's scripts
 * @returns the questions answered, in order
 */
export const answerByScript = async (given: {
  answers: Answers
  until?: string
  element?: Element | null
}): Promise<string[]> => {
  const shadow = (given.element ?? findCheck())?.shadowRoot
  const question = () => shadow?.querySelector<HTMLInputElement>('[data-screen=question] input')?.name
  const press = async (action: string) => {
    const before = question()
    shadow?.querySelector<HTMLElement>(`[data-action=${action}]`)?.click()
    for (let turns = 0; turns < 500 && question() === before; turns++) await new Promise(done => setTimeout(done))
  }
  const asked: string[] = []
  if (!question()) await press('start')
  for (let shown = question(); shown && shown !== given.until && !asked.includes(shown); shown = question()) {
    asked.push(shown)
    for (const option of [given.answers[shown] ?? 'unsure'].flat()) {
      const input = shadow?.querySelector<HTMLInputElement>(`input[name="${shown}"][value="${option}"]`)
      if (!input?.checked) input?.click()
    }
    await press('next')
  }
  return asked
}

/** Whether all of the result stands: the gaps that are made a little later, the long texts and its depth, or word that they cannot be had. */
export const isResultComplete = () => {
  const result = findCheck()?.shadowRoot?.querySelector('[data-screen=result]')
  const gaps = result?.querySelectorAll('[data-gap]').length ?? 0
  const isDeep = result?.querySelector('[data-action=download-pdf], p.soft[role=status] button')
  return gaps > 5 && !!isDeep && !result?.querySelector('p.soft[role=status]:not(:has(button))')
}

/** What the visitor is told at the end. */
export const readShownResult = () => {
  const shadow = findCheck()?.shadowRoot
  const all = (attribute: string) =>
    [...(shadow?.querySelectorAll(`[${attribute}]`) ?? [])].map(node => node.getAttribute(attribute))
  return { band: all('data-band'), gaps: all('data-gap'), caps: all('data-cap'), themes: all('data-theme-score') }
}
