import type { CheckPage } from './check-page'

/**
 * What stands on what inside the check, as the browser has it: every text, mark, key and focus ring with the very grounds
 * that lie under it, found by hit testing, not by knowing the style sheet. Runs in the page.
 */

/** What a visitor can do to a control. A page cannot put a pointer on all of them at once; the browser’s own tools can. */
export const states = { rest: [], hover: ['hover'], pressed: ['hover', 'active'], focus: ['focus', 'focus-visible'] }

interface TreeNode {
  nodeId: number
  nodeName: string
  children?: TreeNode[]
  shadowRoots?: TreeNode[]
}

/**
 * Puts everything that can be pressed into a state.
 * @returns takes it out again
 */
export async function force(check: CheckPage, state: string[]): Promise<() => Promise<void>> {
  const tools = await check.page.context().newCDPSession(check.page)
  await tools.send('DOM.enable')
  await tools.send('CSS.enable')
  const { root } = await tools.send('DOM.getDocument', { depth: -1, pierce: true })
  const nodes = ({ children = [], shadowRoots = [], ...node }: TreeNode): TreeNode[] => [
    node,
    ...[...children, ...shadowRoots].flatMap(nodes),
  ]
  const pressed = nodes(root as TreeNode).filter(({ nodeName }) => /^(BUTTON|A|INPUT|SELECT|TEXTAREA)$/.test(nodeName))
  await Promise.all(
    pressed.map(({ nodeId }) => tools.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: state })),
  )
  return () => tools.detach()
}

/** Red, green and blue as the screen shows them, 0 to 1, and how much of what is below shows not. */
type Color = [red: number, green: number, blue: number, alpha: number]

/** What is held to a ratio: texts to 4.5, all else to 3. */
export type Kind = 'text' | 'mark' | 'control' | 'ring'

/** The worst of one kind. */
export interface Worst {
  ratio: number
  /** Where, and with which colours. */
  where: string
}

/** A partner's colours, as CSS; null where none is given. In the dark, by custom properties, else by `update()`. */
export interface ColorSet {
  accent: string | null
  surface: string | null
  text: string | null
  dark: boolean
}

/**
 * Measures the check as it stands under each set of colours.
 * @returns the worst of each kind, everything that falls short, and how many pairs were told apart
 */
export function measure({ sets, place }: { sets: ColorSet[]; place: string }) {
  const element = document.querySelector('readiness-check') as HTMLElement & { update(options: object): void }
  const shadow = element.shadowRoot as ShadowRoot
  const root = shadow.querySelector('[data-scheme]') as HTMLElement

  const encode = (share: number) => {
    const x = Math.min(1, Math.max(0, share))
    return x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055
  }
  const decode = (x: number) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4)
  const read = (computed: string): Color => {
    const numbers = (computed.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number)
    if (computed.startsWith('rgb')) {
      const [r = 0, g = 0, b = 0, alpha = 1] = numbers
      return [r / 255, g / 255, b / 255, alpha]
    }
    if (!computed.startsWith('oklab')) throw new Error(`what colour is ${computed}?`)
    const [lightness = 0, a = 0, b = 0, alpha = 1] = numbers
    const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
    return [
      encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      encode(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
      alpha,
    ]
  }
  /** The colours in a computed value, as they stand there. */
  const shown = (computed: string): string[] => computed.match(/(rgba?|oklab)\([^)]*\)/g) ?? []
  const over = ([r, g, b, alpha]: Color, [x, y, z]: Color): Color => [
    x + (r - x) * alpha,
    y + (g - y) * alpha,
    z + (b - z) * alpha,
    1,
  ]
  const luminance = ([r, g, b]: Color) => 0.2126 * decode(r) + 0.7152 * decode(g) + 0.0722 * decode(b)
  const ratio = (one: Color, other: Color) => {
    const [x, y] = [luminance(one) + 0.05, luminance(other) + 0.05]
    return Math.max(x, y) / Math.min(x, y)
  }

  /** Grounds are asked for again and again under one set. */
  let known = new Map<readonly Element[], Color[]>()
  /** Every colour that a ground of these layers may have, the uppermost layer first: each stop of a gradient is one. */
  const groundsOf = (layers: readonly Element[]): Color[] => {
    const found = known.get(layers)
    if (found) return found
    let grounds: Color[] = [[1, 1, 1, 1]]
    for (const layer of [...layers].reverse()) {
      const { backgroundColor, backgroundImage } = getComputedStyle(layer)
      grounds = grounds.map(ground => over(read(backgroundColor), ground))
      const stops = shown(backgroundImage).map(read)
      if (stops.length) grounds = grounds.flatMap(ground => stops.map(stop => over(stop, ground)))
    }
    known.set(layers, grounds)
    return grounds
  }

  interface Pair {
    kind: Kind
    name: string
    /** All that has to be there for its colours to be read. */
    nodes: readonly Element[]
    ink: () => string
    grounds: () => Color[]
  }
  const pairs: Pair[] = []
  const named = (node: Element) =>
    [node.parentElement?.parentElement, node.parentElement, node]
      .filter(one => one !== null && one !== undefined)
      .map(one => [one.localName, ...one.classList].join('.') + (one.getAttribute('data-action') ?? ''))
      .join('>')
  const stacks = new Map<string, Element[]>()
  const places = new Map([...shadow.querySelectorAll('*')].map((node, index) => [node, index]))
  /** What is painted at a point, the uppermost first. */
  const at = (x: number, y: number) => {
    const layers = shadow.elementsFromPoint(x, y).filter(layer => root.contains(layer))
    if (!layers.length) throw new Error(`nothing lies at ${x}, ${y}: the window has to show all`)
    const key = layers.map(layer => places.get(layer)).join()
    if (!stacks.has(key)) stacks.set(key, layers)
    return stacks.get(key) as Element[]
  }
  const inside = (node: Element) => {
    const { left, top, width, height } = node.getBoundingClientRect()
    return at(left + width / 2, top + height / 2)
  }
  const beside = (node: Element) => {
    const { left, top, height } = node.getBoundingClientRect()
    return at(left - 3, top + height / 2)
  }
  const add = (
    kind: Kind,
    node: Element,
    what: string,
    layers: readonly Element[],
    ink: () => string,
    grounds = () => groundsOf(layers),
  ) => pairs.push({ kind, name: `${named(node)} ${what}`, nodes: [node, ...layers], ink, grounds })
  const isWide = (width: string) => Number.parseFloat(width) >= 2

  for (const node of root.querySelectorAll<HTMLElement>('*')) {
    const { width, height } = node.getBoundingClientRect()
    const style = getComputedStyle(node)
    if (!width || !height || style.visibility === 'hidden' || node.closest('.said, option, [part=backdrop]')) continue
    if (Number(style.opacity) < 1) throw new Error(`${named(node)} is translucent`)
    const opensHere = node.part.contains('launcher')
    const isMark = node.matches('[type=radio], [type=checkbox]')

    for (const child of node.childNodes)
      if (child.nodeType === Node.TEXT_NODE && child.textContent?.trim()) {
        const range = document.createRange()
        range.selectNodeContents(child)
        const [line] = range.getClientRects()
        if (line)
          add('text', node, 'text', at(line.left + line.width / 2, line.top + line.height / 2), () => style.color)
      }
    for (const pseudo of ['::before', '::after']) {
      const drawn = getComputedStyle(node, pseudo)
      if (drawn.content === 'none' || drawn.display === 'none') continue
      const layers = inside(node)
      const own = () => groundsOf(layers).map(ground => over(read(drawn.backgroundColor), ground))
      if (!/^(""|normal)$/.test(drawn.content)) add('text', node, pseudo, layers, () => drawn.color, own)
      if (Number.parseFloat(drawn.borderInlineStartWidth))
        add('mark', node, `${pseudo} border`, layers, () => drawn.borderInlineStartColor)
    }
    if (node.matches('select, textarea, input') && !isMark) {
      add('text', node, 'value', inside(node), () => style.color)
      add('control', node, 'border', beside(node), () => style.borderInlineStartColor)
    }
    // What opens the check stands on the page, whose ground is the page's own.
    if (
      node.matches('.primary:not([aria-disabled=true]), .here, :checked') &&
      !opensHere &&
      read(style.backgroundColor)[3]
    )
      add('control', node, 'ground', beside(node), () => style.backgroundColor)
    if (node.matches('[aria-invalid=true]'))
      add('control', node, 'invalid', beside(node), () =>
        isMark ? getComputedStyle(node).borderInlineStartColor : style.borderInlineStartColor,
      )
    else if (isWide(style.borderInlineStartWidth) && !isMark)
      add('mark', node, 'side', beside(node), () => style.borderInlineStartColor)
    if (node.matches('.progress i'))
      add('mark', node, 'bar', [node.closest('.card') as Element], () => style.borderBlockStartColor)
    if (node.matches('.cells i, .chip')) add('mark', node, 'border', beside(node), () => style.borderInlineStartColor)
    if (node.matches('.bar, .bar i'))
      add('mark', node, 'stripes', beside(node), () => shown(style.backgroundImage)[0] ?? '')
    if (node.matches('.dial small'))
      add('mark', node, 'ring', [node.closest('.face') as Element], () => shown(style.boxShadow).at(-1) ?? '')
    if (node.matches('.withheld')) add('mark', node, 'dashes', inside(node), () => style.outlineColor)
    if (node.matches('progress')) {
      add('mark', node, 'share', beside(node), () => style.color)
      add('mark', node, 'border', beside(node), () => style.borderInlineStartColor)
    }
    if (node.matches(':focus-visible') && style.outlineStyle !== 'none')
      add(
        'ring',
        node,
        'outline',
        opensHere ? [node] : beside(node),
        () => style.outlineColor,
        // Around what stands on the page the check brings a ground of its own.
        opensHere ? () => shown(style.boxShadow).slice(0, 1).map(read) : undefined,
      )
  }

  const probe = shadow.querySelector('.probe') as Element
  let turn = 0
  const dress = ({ accent, surface, text, dark }: ColorSet) => {
    const given = { accent, surface, text }
    for (const [name, color] of Object.entries(given))
      element.style.setProperty(`--rc-${name}-dark`, dark ? color : null)
    // Another radius: what is given may be the same as before, where a set leaves all to the check.
    turn = dark ? 0 : 1 - turn
    element.update({
      accent: dark ? null : accent,
      surface: dark ? null : surface,
      textColor: dark ? null : text,
      colorScheme: dark ? 'dark' : 'light',
      radius: turn,
    })
    // As when the page's own style has changed.
    probe.dispatchEvent(new Event('transitionend'))
    known = new Map()
  }

  /** Pairs that are of the same colours under all of these are of the same make: one of them stands for all. */
  const telling: ColorSet[] = [
    { accent: '#5d8aa8', surface: '#ffffff', text: '#8c8c8c', dark: false },
    { accent: '#b07a2a', surface: '#101418', text: '#6a7078', dark: false },
    ...sets.slice(0, 3),
  ]
  const kinds = new Map<Pair, string[]>(pairs.map(pair => [pair, []]))
  for (const set of telling) {
    dress(set)
    for (const [pair, seen] of kinds)
      seen.push([pair.ink(), ...pair.grounds().map(ground => ground.map(part => part.toFixed(3)))].join())
  }
  const distinct = [...new Map([...kinds].map(([pair, seen]) => [`${pair.kind} ${seen.join(';')}`, pair])).values()]

  // What stands for nothing need not be worked out a thousand times.
  const needed = new Set<Element>([root])
  for (const { nodes } of distinct)
    for (const node of nodes)
      for (let up: Element | null = node; up && !needed.has(up); up = up.parentElement) needed.add(up)
  const idle = [...root.querySelectorAll<HTMLElement>('*')].filter(node => !needed.has(node))
  for (const node of idle) node.style.display = 'none'

  const worst: Partial<Record<Kind, Worst>> = {}
  const short = new Map<string, [ratio: number, line: string]>()
  for (const set of sets) {
    dress(set)
    for (const { kind, name, ink, grounds } of distinct)
      for (const ground of grounds()) {
        const found = ratio(over(read(ink()), ground), ground)
        const where = `${place}, ${name}: ${ink()} on ${ground.map(part => Math.round(part * 255))} of ${JSON.stringify(set)}`
        if (found < (worst[kind]?.ratio ?? Number.POSITIVE_INFINITY)) worst[kind] = { ratio: found, where }
        if (found < (kind === 'text' ? 4.5 : 3) && found < (short.get(name)?.[0] ?? 4.5))
          short.set(name, [found, `${kind} ${found.toFixed(2)}: ${where}`])
      }
  }
  for (const node of idle) node.style.display = ''
  return { worst, short: [...short.values()].map(([, line]) => line), pairs: distinct.length }
}
