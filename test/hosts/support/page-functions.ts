import type { Answers } from '../../browser/support/check-page'

/** Functions that run in the page's isolated world, where they are passed as source text: see `IsolatedWorld`. */

/** Finds the check's element in the document or in any open shadow root. Used by the other functions of this module. */
export const findCheck = (root: ParentNode = document): Element | null => {
  const direct = root.querySelector('readiness-check')
  if (direct) return direct
  for (const { shadowRoot } of root.querySelectorAll('*')) {
    const inner = shadowRoot && findCheck(shadowRoot)
    if (inner) return inner
  }
  return null
}

/** Gives the check's container (`#here`) the same width on every page, whatever the page's style sheets say. */
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
 * Describes the rendering of every visible element of the check, as lines of text: the element, its box relative to the
 * card, and the computed styles that differ from the previous element's.
 * @param measure `sizes` omits positions, which a rotated page changes; `styles` also omits sizes, which a zoomed page rounds
 * differently
 */
export const describeRendering = (measure: 'all' | 'sizes' | 'styles'): string[] => {
  const shadow = findCheck()?.shadowRoot
  const card = shadow?.querySelector('.card')
  // Logical properties repeat the values of physical properties, so they are omitted.
  const unwanted =
    measure === 'styles'
      ? /^--|size|width|height|origin|^(inset|left|right|top|bottom)/
      : /^--|-(block|inline)-|^(block|inline)-size|^inset/
  if (!shadow || !card) return []
  const origin = card.getBoundingClientRect()
  // The computed tracks of a grid are sizes, which a zoomed page rounds differently.
  const names = [...getComputedStyle(card)].filter(
    name => !unwanted.test(name) && !(measure === 'styles' && /^grid-template/.test(name)),
  )
  const shown = [...shadow.querySelectorAll<HTMLElement>('[data-scheme], [data-scheme] *')].filter(
    node => node.getClientRects().length,
  )
  const lines: string[] = []
  const last: string[] = []
  // Plain loops: a result has about 350,000 values.
  for (let at = 0; at < shown.length; at++) {
    const node = shown[at] as HTMLElement
    const style = getComputedStyle(node)
    const rect = node.getBoundingClientRect()
    const box =
      measure !== 'all'
        ? []
        : [rect.width, rect.height, rect.x - origin.x, rect.y - origin.y].map(length => Math.round(length * 10) / 10)
    const name = `${at} ${node.localName}.${node.className}`
    lines.push(`${name} ${box.join(' ')}`)
    for (let index = 0; index < names.length; index++) {
      const computed = style.getPropertyValue(names[index] as string)
      const value = measure === 'styles' ? computed.replace(/\d+\.\d+/g, length => Number(length).toFixed(0)) : computed
      if (value !== last[index]) lines.push(`${name} ${names[index]}: ${value}`)
      last[index] = value
    }
  }
  return lines
}

/**
 * Captures the host page's own state: computed styles (without sizes, which the check's height changes), attributes, head,
 * focus and scroll position.
 */
export const captureHostState = () => {
  const here = document.getElementById('here')
  const nodes = [...document.querySelectorAll('html, body, #sample, #sample *')]
  const { head, activeElement, documentElement } = document
  const wanted = new Map<string, boolean>()
  const isWanted = (name: string) => {
    const known =
      wanted.get(name) ??
      !/(block|inline)-size|height|width|origin|grid-template|^(inset|top|bottom|left|right)/.test(name)
    wanted.set(name, known)
    return known
  }
  return {
    styles: nodes.map(node => {
      const style = getComputedStyle(node)
      let lines = ''
      for (let at = 0; at < style.length; at++) {
        const name = style[at] as string
        if (isWanted(name)) lines += `${node.localName} ${name}: ${style.getPropertyValue(name)}\n`
      }
      return lines
    }),
    attributes: [documentElement, document.body, here].map(node =>
      [...(node?.attributes ?? [])].map(({ name, value }) => `${name}=${value}`).join(),
    ),
    head: head?.innerHTML ?? '',
    focus: activeElement?.id || activeElement?.localName || '',
    scroll: [scrollX, scrollY],
  }
}

/** Whether the check shows a screen. */
export const isCheckUsable = () => !!findCheck()?.shadowRoot?.querySelector('[data-screen]')

/** Moves focus from the check to the element with this id or tag name. */
export const restoreFocus = (target: string) => {
  findCheck()?.shadowRoot?.querySelector<HTMLElement>(':focus')?.blur()
  const had = document.getElementById(target) ?? document.querySelector<HTMLElement>(target)
  had?.focus({ preventScroll: true })
}

/**
 * Answers by script, from the current screen up to the question `until`, or to the end, and waits for each step. Questions
 * that `answers` does not contain are answered with `unsure`.
 * @param given `element` is the check's element; needed only if `findCheck` is not available
 * @returns the ids of the answered questions, in order
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
    // The views render in a microtask, unless the page has replaced promises. Without a task between two questions, the
    // browser does not paint each of them.
    for (let turns = 0; turns < 50 && question() === before; turns++) await undefined
    for (let turns = 0; turns < 500 && question() === before; turns++) await new Promise(done => setTimeout(done))
  }
  const answeredQuestions: string[] = []
  if (!question()) await press('start')
  for (
    let shown = question();
    shown && shown !== given.until && !answeredQuestions.includes(shown);
    shown = question()
  ) {
    answeredQuestions.push(shown)
    for (const option of [given.answers[shown] ?? 'unsure'].flat()) {
      const input = shadow?.querySelector<HTMLInputElement>(`input[name="${shown}"][value="${option}"]`)
      if (!input?.checked) input?.click()
    }
    await press('next')
  }
  return answeredQuestions
}

/** Whether the result is complete: all gaps are rendered, and the full report and long texts have loaded or failed to load. */
export const isResultComplete = () => {
  const result = findCheck()?.shadowRoot?.querySelector('[data-screen=result]')
  const gaps = result?.querySelectorAll('[data-gap]').length ?? 0
  const hasFullReport = result?.querySelector('[data-action=download-pdf], p.soft[role=status] button')
  return gaps > 5 && !!hasFullReport && !result?.querySelector('p.soft[role=status]:not(:has(button))')
}

/** Erases what the check has saved for this tab, so that the next page of the tab starts anew. */
export const eraseSavedAnswers = () => {
  try {
    sessionStorage.clear()
  } catch {
    // A sandboxed page has no storage.
  }
}

/** Reads the result that is shown: band, gaps, caps and theme scores. */
export const readShownResult = () => {
  const shadow = findCheck()?.shadowRoot
  const all = (attribute: string) =>
    [...(shadow?.querySelectorAll(`[${attribute}]`) ?? [])].map(node => node.getAttribute(attribute))
  return { band: all('data-band'), gaps: all('data-gap'), caps: all('data-cap'), themes: all('data-theme-score') }
}
