import type { CheckPage } from './check-page'

/**
 * Measures colour contrast inside the check, in the page: of every text, graphical mark, control and focus ring against
 * all background colours below it. The backgrounds are found by hit testing, without knowledge of the style sheet.
 */

/**
 * Interaction states of a control and the pseudo-classes that show each state. DevTools can force the pseudo-classes on
 * all controls at once; real pointer input cannot.
 */
export const pseudoClassStates = {
  rest: [],
  hover: ['hover'],
  pressed: ['hover', 'active'],
  focus: ['focus', 'focus-visible'],
}

interface TreeNode {
  nodeId: number
  nodeName: string
  children?: TreeNode[]
  shadowRoots?: TreeNode[]
}

/**
 * Forces the pseudo-classes `state` on every button, link and form control.
 * @returns a function that removes the forced pseudo-classes
 */
export async function forcePseudoClasses(check: CheckPage, state: string[]): Promise<() => Promise<void>> {
  const tools = await check.page.context().newCDPSession(check.page)
  await tools.send('DOM.enable')
  await tools.send('CSS.enable')
  const { root } = await tools.send('DOM.getDocument', { depth: -1, pierce: true })
  const nodes = ({ children = [], shadowRoots = [], ...node }: TreeNode): TreeNode[] => [
    node,
    ...[...children, ...shadowRoots].flatMap(nodes),
  ]
  const controls = nodes(root as TreeNode).filter(({ nodeName }) => /^(BUTTON|A|INPUT|SELECT|TEXTAREA)$/.test(nodeName))
  await Promise.all(
    controls.map(({ nodeId }) => tools.send('CSS.forcePseudoState', { nodeId, forcedPseudoClasses: state })),
  )
  return () => tools.detach()
}

/** sRGB colour: red, green and blue from 0 to 1, and the opacity (alpha). */
type Color = [red: number, green: number, blue: number, alpha: number]

/** What must have a minimum contrast ratio: `text` 4.5 to 1, all others 3 to 1. */
export type ContrastKind = 'text' | 'mark' | 'control' | 'ring'

/** The lowest contrast found for one kind. */
export interface LowestContrast {
  ratio: number
  /** The element, its colours, and the set of partner colours. */
  description: string
}

/**
 * A partner's colours as CSS values; `null` if a colour is not set. If `dark`, the colours are set by the custom
 * properties for the dark scheme, otherwise by `update()`.
 */
export interface ColorSet {
  accent: string | null
  surface: string | null
  text: string | null
  dark: boolean
}

/**
 * Measures every contrast in the check's current screen under each set of colours.
 * @param screenName name of the screen and state, for messages
 * @returns `worst`: the lowest contrast of each kind; `failures`: a message for each contrast below its minimum; `pairs`:
 * how many different pairs of foreground and background were measured
 */
export function measureContrast({ sets, screenName }: { sets: ColorSet[]; screenName: string }) {
  const element = document.querySelector('readiness-check') as HTMLElement & { update(options: object): void }
  const shadow = element.shadowRoot as ShadowRoot
  const root = shadow.querySelector('[data-scheme]') as HTMLElement

  const encode = (share: number) => {
    const x = Math.min(1, Math.max(0, share))
    return x <= 0.0031308 ? 12.92 * x : 1.055 * x ** (1 / 2.4) - 0.055
  }
  const decode = (x: number) => (x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4)
  const parseColor = (computed: string): Color => {
    const numbers = (computed.match(/-?[\d.]+(e-?\d+)?/g) ?? []).map(Number)
    if (computed.startsWith('rgb')) {
      const [r = 0, g = 0, b = 0, alpha = 1] = numbers
      return [r / 255, g / 255, b / 255, alpha]
    }
    if (!computed.startsWith('oklab')) throw new Error(`unknown colour syntax: ${computed}`)
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
  /** Every colour function in a computed value, as text. */
  const colorsIn = (computed: string): string[] => computed.match(/(rgba?|oklab)\([^)]*\)/g) ?? []
  /** Composites the first colour over the second, opaque one. */
  const blend = ([r, g, b, alpha]: Color, [x, y, z]: Color): Color => [
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

  /** Cached background colours by stack of layers, for the current set of colours. */
  let backgroundCache = new Map<readonly Element[], Color[]>()
  /** All background colours that these layers (topmost first) can produce. Each stop of a gradient counts as one colour. */
  const backgroundsOf = (layers: readonly Element[]): Color[] => {
    const found = backgroundCache.get(layers)
    if (found) return found
    let backgrounds: Color[] = [[1, 1, 1, 1]]
    for (const layer of [...layers].reverse()) {
      const { backgroundColor, backgroundImage } = getComputedStyle(layer)
      backgrounds = backgrounds.map(ground => blend(parseColor(backgroundColor), ground))
      const stops = colorsIn(backgroundImage).map(parseColor)
      if (stops.length) backgrounds = backgrounds.flatMap(ground => stops.map(stop => blend(stop, ground)))
    }
    backgroundCache.set(layers, backgrounds)
    return backgrounds
  }

  interface Pair {
    kind: ContrastKind
    name: string
    /** The elements that must stay rendered so that the colours can be read. */
    nodes: readonly Element[]
    foreground: () => string
    backgrounds: () => Color[]
  }
  const pairs: Pair[] = []
  const named = (node: Element) =>
    [node.parentElement?.parentElement, node.parentElement, node]
      .filter(one => one !== null && one !== undefined)
      .map(one => [one.localName, ...one.classList].join('.') + (one.getAttribute('data-action') ?? ''))
      .join('>')
  const stacks = new Map<string, Element[]>()
  const places = new Map([...shadow.querySelectorAll('*')].map((node, index) => [node, index]))
  /** The elements painted at a point, topmost first. Equal stacks share one array. */
  const at = (x: number, y: number) => {
    const layers = shadow.elementsFromPoint(x, y).filter(layer => root.contains(layer))
    if (!layers.length) throw new Error(`no element at ${x}, ${y}: the viewport must show the whole check`)
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
    kind: ContrastKind,
    node: Element,
    what: string,
    layers: readonly Element[],
    foreground: () => string,
    backgrounds = () => backgroundsOf(layers),
  ) => pairs.push({ kind, name: `${named(node)} ${what}`, nodes: [node, ...layers], foreground, backgrounds })
  const isWide = (width: string) => Number.parseFloat(width) >= 2

  for (const node of root.querySelectorAll<HTMLElement>('*')) {
    const { width, height } = node.getBoundingClientRect()
    const style = getComputedStyle(node)
    if (!width || !height || style.visibility === 'hidden' || node.closest('.said, option, [part=backdrop]')) continue
    if (Number(style.opacity) < 1) throw new Error(`${named(node)} is translucent`)
    const isLauncher = node.part.contains('launcher')
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
      const own = () => backgroundsOf(layers).map(ground => blend(parseColor(drawn.backgroundColor), ground))
      if (!/^(""|normal)$/.test(drawn.content)) add('text', node, pseudo, layers, () => drawn.color, own)
      if (Number.parseFloat(drawn.borderInlineStartWidth))
        add('mark', node, `${pseudo} border`, layers, () => drawn.borderInlineStartColor)
    }
    if (node.matches('select, textarea, input') && !isMark) {
      add('text', node, 'value', inside(node), () => style.color)
      add('control', node, 'border', beside(node), () => style.borderInlineStartColor)
    }
    // The launcher is shown on the host page, whose background is unknown, so its own background is not measured.
    if (
      node.matches('.primary:not([aria-disabled=true]), .here, :checked') &&
      !isLauncher &&
      parseColor(style.backgroundColor)[3]
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
      add('mark', node, 'stripes', beside(node), () => colorsIn(style.backgroundImage)[0] ?? '')
    if (node.matches('.dial small'))
      add('mark', node, 'ring', [node.closest('.face') as Element], () => colorsIn(style.boxShadow).at(-1) ?? '')
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
        isLauncher ? [node] : beside(node),
        () => style.outlineColor,
        // The launcher's focus ring has a background of its own (the first box shadow), since the page's is unknown.
        isLauncher ? () => colorsIn(style.boxShadow).slice(0, 1).map(parseColor) : undefined,
      )
  }

  const probe = shadow.querySelector('.probe') as Element
  let radius = 0
  const applyColors = ({ accent, surface, text, dark }: ColorSet) => {
    const given = { accent, surface, text }
    for (const [name, color] of Object.entries(given))
      element.style.setProperty(`--rc-${name}-dark`, dark ? color : null)
    // The radius changes so that `update()` has an effect even if no colour of the set differs from the last set.
    radius = dark ? 0 : 1 - radius
    element.update({
      accent: dark ? null : accent,
      surface: dark ? null : surface,
      textColor: dark ? null : text,
      colorScheme: dark ? 'dark' : 'light',
      radius,
    })
    // Simulates a change of the page's style sheet: the theme's probe element reports changes by its transition.
    probe.dispatchEvent(new Event('transitionend'))
    backgroundCache = new Map()
  }

  /** Pairs with equal colours under all of these sets are duplicates: only one of them is measured. */
  const sampleSets: ColorSet[] = [
    { accent: '#5d8aa8', surface: '#ffffff', text: '#8c8c8c', dark: false },
    { accent: '#b07a2a', surface: '#101418', text: '#6a7078', dark: false },
    ...sets.slice(0, 3),
  ]
  const kinds = new Map<Pair, string[]>(pairs.map(pair => [pair, []]))
  for (const set of sampleSets) {
    applyColors(set)
    for (const [pair, seen] of kinds)
      seen.push([pair.foreground(), ...pair.backgrounds().map(ground => ground.map(part => part.toFixed(3)))].join())
  }
  const distinct = [...new Map([...kinds].map(([pair, seen]) => [`${pair.kind} ${seen.join(';')}`, pair])).values()]

  // Elements that belong to no measured pair are hidden so that their styles are not computed for every set.
  const needed = new Set<Element>([root])
  for (const { nodes } of distinct)
    for (const node of nodes)
      for (let up: Element | null = node; up && !needed.has(up); up = up.parentElement) needed.add(up)
  const idle = [...root.querySelectorAll<HTMLElement>('*')].filter(node => !needed.has(node))
  for (const node of idle) node.style.display = 'none'

  const worst: Partial<Record<ContrastKind, LowestContrast>> = {}
  const failures = new Map<string, [ratio: number, line: string]>()
  for (const set of sets) {
    applyColors(set)
    for (const { kind, name, foreground, backgrounds } of distinct)
      for (const ground of backgrounds()) {
        const found = ratio(blend(parseColor(foreground()), ground), ground)
        const where = `${screenName}, ${name}: ${foreground()} on ${ground.map(part => Math.round(part * 255))} of ${JSON.stringify(set)}`
        if (found < (worst[kind]?.ratio ?? Number.POSITIVE_INFINITY)) worst[kind] = { ratio: found, description: where }
        if (found < (kind === 'text' ? 4.5 : 3) && found < (failures.get(name)?.[0] ?? 4.5))
          failures.set(name, [found, `${kind} ${found.toFixed(2)}: ${where}`])
      }
  }
  for (const node of idle) node.style.display = ''
  return { worst, failures: [...failures.values()].map(([, line]) => line), pairs: distinct.length }
}
