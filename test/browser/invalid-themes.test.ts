import { deflateSync } from 'node:zlib'
import type { CheckPage } from './support/check-page'
import { expect, test } from './support/test'

type GivenOptions = Record<string, unknown>
/** A test case: what is wrong, the options of the call, the expected messages, and the page's custom properties. */
type InvalidTheme = [description: string, options: GivenOptions, messages: string[], style?: Record<string, string>]

const color = 'Use an opaque CSS colour, such as #0a5.'
const image = 'Use an https or data:image address, under 1 MB and 4000 px.'
const secret = 'data:image/png;base64,'

const invalidThemes: InvalidTheme[] = [
  ['a number for a colour', { accent: 7 }, [`"accent" cannot be 7. ${color}`]],
  ['true for a colour', { accent: true }, [`"accent" cannot be true. ${color}`]],
  ['a list for a colour', { surface: ['#fff'] }, [`"surface" cannot be ["#fff"]. ${color}`]],
  ['an object for a colour', { textColor: { light: '#111' } }, [`"textColor" cannot be {"light":"#111"}. ${color}`]],
  ['a word that is no colour', { accent: 'brandblue' }, [`"accent" cannot be "brandblue". ${color}`]],
  ['a hex colour with an invalid digit', { accent: '#0g5' }, [`"accent" cannot be "#0g5". ${color}`]],
  ['a hex colour with 5 digits', { accent: '#00aa5' }, [`"accent" cannot be "#00aa5". ${color}`]],
  ['a colour with too few components', { surface: 'rgb(10, 20)' }, [`"surface" cannot be "rgb(10, 20)". ${color}`]],
  ['two colours', { accent: 'red, blue' }, [`"accent" cannot be "red, blue". ${color}`]],
  [
    'a declaration after the colour',
    { accent: 'red; display: none' },
    [`"accent" cannot be "red; display: none". ${color}`],
  ],
  ['an image', { surface: 'url(x.png)' }, [`"surface" cannot be "url(x.png)". ${color}`]],
  [
    'a gradient',
    { surface: 'linear-gradient(red, blue)' },
    [`"surface" cannot be "linear-gradient(red, blue)". ${color}`],
  ],
  ['transparent', { surface: 'transparent' }, [`"surface" cannot be "transparent". ${color}`]],
  ['alpha in hex digits', { accent: '#00aa5580' }, [`"accent" cannot be "#00aa5580". ${color}`]],
  ['alpha after a slash', { textColor: 'rgb(0 0 0 / 50%)' }, [`"textColor" cannot be "rgb(0 0 0 / 50%)". ${color}`]],
  [
    'alpha after a comma',
    { accent: 'hsla(120, 100%, 20%, 0.9)' },
    [`"accent" cannot be "hsla(120, 100%, 20%, 0.9)". ${color}`],
  ],
  ['a keyword of the cascade', { accent: 'inherit' }, [`"accent" cannot be "inherit". ${color}`]],
  ['another keyword of the cascade', { surface: 'unset' }, [`"surface" cannot be "unset". ${color}`]],
  [
    'a variable that the page does not set',
    { accent: 'var(--no-such)' },
    [`"accent" cannot be "var(--no-such)". ${color}`],
  ],
  ['a colour component none', { accent: 'oklch(none 0.1 20)' }, [`"accent" cannot be "oklch(none 0.1 20)". ${color}`]],
  ['a colour with a percentage', { accent: 'red 10%' }, [`"accent" cannot be "red 10%". ${color}`]],
  [
    'an invalid colour in a style sheet',
    {},
    [`"--rc-accent" cannot be "brandblue". ${color}`],
    { '--rc-accent': 'brandblue' },
  ],
  [
    'transparent in a style sheet',
    {},
    [`"surface" cannot be "transparent". ${color}`],
    { '--rc-surface': 'transparent' },
  ],
  [
    'an invalid colour for the dark scheme',
    { colorScheme: 'dark' },
    [`"--rc-accent-dark" cannot be "brandblue". ${color}`],
    { '--rc-accent-dark': 'brandblue' },
  ],
  [
    'transparent for the dark scheme',
    { colorScheme: 'dark' },
    [`"--rc-surface-dark" cannot be "transparent". ${color}`],
    { '--rc-surface-dark': 'transparent' },
  ],
  ['a huge radius', { radius: 10_000 }, ['"radius" cannot be 10000. Use 0 to 24.']],
  ['a negative radius', { radius: -1 }, ['"radius" cannot be -1. Use 0 to 24.']],
  ['a radius in em', { radius: '1em' }, ['"radius" cannot be "1em". Use 0 to 24.']],
  ['an infinite radius', { radius: '1e999' }, ['"radius" cannot be "1e999". Use 0 to 24.']],
  ['a huge radius in a style sheet', {}, ['"--rc-radius" cannot be "400px". Use 0 to 24.'], { '--rc-radius': '400px' }],
  ['an invalid font', { font: 'a{b' }, ['"font" cannot be "a{b". Use inherit, system, or a family list.']],
  ['a number for a font', { font: 16 }, ['"font" cannot be 16. Use inherit, system, or a family list.']],
  ['an unknown density', { density: 'tight' }, ['"density" cannot be "tight". Use comfortable, compact.']],
  [
    'an unknown colour scheme',
    { colorScheme: 'night' },
    ['"colorScheme" cannot be "night". Use auto, system, light, dark.'],
  ],
  ['a misspelt option', { acent: '#0a5' }, ['"acent" is no option. Use "accent".']],
  ['an option without its capital letter', { textcolor: '#111' }, ['"textcolor" is no option. Use "textColor".']],
  ['British spelling', { colourScheme: 'dark' }, ['"colourScheme" is no option. Use "colorScheme".']],
  [
    'a whole theme as a colour',
    { accent: { accent: '#0a5', dark: {} } },
    [`"accent" cannot be {"accent":"#0a5","dark":{}}. ${color}`],
  ],
  [
    'a logo without https',
    { brandLogo: 'http://logo.example/a.png' },
    [`"brandLogo" cannot be "http://logo.example/a.png". ${image}`],
  ],
  ['a logo that is a page', { brandLogo: 'data:text/html,x' }, [`"brandLogo" cannot be "data:text/html,x". ${image}`]],
  [
    'a logo that is a script',
    { brandLogo: 'javascript:alert(1)' },
    [`"brandLogo" cannot be "javascript:alert(1)". ${image}`],
  ],
  [
    'a logo of 5 MB as a data URL',
    { brandLogo: secret + 'A'.repeat(5e6) },
    [`"brandLogo" cannot be "${(secret + 'A'.repeat(99)).slice(0, 98)}. ${image}`],
  ],
  [
    'a logo that does not exist',
    { brandLogo: 'https://logo.example/none.png' },
    [`"brandLogo" cannot be "https://logo.example/none.png". ${image}`],
  ],
  [
    'a logo URL that returns HTML',
    { brandLogo: 'https://logo.example/page.png' },
    [`"brandLogo" cannot be "https://logo.example/page.png". ${image}`],
  ],
  [
    'a logo of 10,000 pixels',
    { brandLogo: 'https://logo.example/huge.png' },
    [`"brandLogo" cannot be "https://logo.example/huge.png". ${image}`],
  ],
  [
    'several at once',
    { accent: 7, radius: 99, density: 'x' },
    [
      `"accent" cannot be 7. ${color}`,
      '"radius" cannot be 99. Use 0 to 24.',
      '"density" cannot be "x". Use comfortable, compact.',
    ],
  ],
]

/** A grey PNG image of this size in pixels. */
function png(width: number, height: number): Buffer {
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
    return c >>> 0
  })
  const crc = (bytes: Buffer) =>
    (bytes.reduce((sum, byte) => (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width)
  head.writeUInt32BE(height, 4)
  head[8] = 8
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const routeLogos = (check: CheckPage) =>
  check.page.route('https://logo.example/**', route => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/none.png') return route.fulfill({ status: 404, body: '' })
    if (pathname === '/page.png') return route.fulfill({ contentType: 'text/html', body: '<p>Not here</p>' })
    const [width, height] = pathname === '/huge.png' ? [10_000, 10] : [300, 100]
    return route.fulfill({ contentType: 'image/png', body: png(width, height) })
  })

const body =
  '<main><section id="box" style="width: 320px"></section></main><script src="/readiness-check.js" data-target="none"></script>'

/**
 * Mounts a check in the box, waits for `count` error events, and returns the messages and what the visitor sees. Runs in
 * the page.
 */
const mountWith = ([given, style, count]: readonly [GivenOptions, Record<string, string>, number]) => {
  const box = document.querySelector('#box') as HTMLElement
  box.style.cssText = 'width: 320px'
  for (const [name, value] of Object.entries(style)) box.style.setProperty(name, value)
  const problems: { code: string; message: string; hint: string }[] = []
  const listen = (event: Event) => problems.push((event as CustomEvent).detail)
  document.addEventListener('readiness-error', listen)
  const check = Reflect.get(window, 'readinessCheck').mount(box, given)
  const shadow = check.element.shadowRoot as ShadowRoot
  return new Promise<object>(done => {
    const poll = () => {
      const logo = shadow.querySelector<HTMLImageElement>('.brand img')
      // A valid logo is rendered one task later.
      const isDue = !!given.brandLogo && !count && !logo
      if (!shadow.querySelector('[data-action=start]') || problems.length < count || isDue || (logo && !logo.complete))
        return requestAnimationFrame(poll)
      const card = shadow.querySelector('.card') as HTMLElement
      const root = shadow.querySelector<HTMLElement>('[data-scheme]')
      const observed = {
        lines: problems.map(({ message, hint }) => `${message}. ${hint}`),
        codes: [...new Set(problems.map(({ code }) => code))],
        style: root?.style.cssText,
        fits: card.scrollWidth <= card.clientWidth && card.getBoundingClientRect().width <= 320,
        high: (shadow.querySelector('.top') as HTMLElement).offsetHeight,
      }
      document.removeEventListener('readiness-error', listen)
      check.destroy()
      return done(observed)
    }
    poll()
  })
}

test('there are at least 40 invalid themes', () => {
  expect(invalidThemes.length).toBeGreaterThanOrEqual(40)
})

test('each invalid theme is reported with a hint, and the visitor sees the default theme', async ({
  openCheckPage,
}) => {
  const check = await openCheckPage({ body, wait: false, before: routeLogos })
  await check.page.waitForFunction(() => Reflect.get(window, 'readinessCheck')?.mount)
  const plain: Record<string, unknown> = {}
  for (const colorScheme of ['light', 'dark'])
    plain[colorScheme] = (
      (await check.page.evaluate(mountWith, [{ colorScheme }, {}, 0] as const)) as { style: string }
    ).style
  for (const [description, given, lines, style = {}] of invalidThemes) {
    const observed = await check.page.evaluate(mountWith, [given, style, lines.length] as const)
    expect(observed, description).toMatchObject({
      lines,
      codes: ['option'],
      fits: true,
      style: plain[`${given.colorScheme}`] ?? plain.light,
    })
  }
  const warned = check.consoleLines().filter(line => line.startsWith('warning: readiness-check: '))
  for (const [, , lines] of invalidThemes)
    for (const line of lines)
      expect(warned.filter(warning => warning === `warning: readiness-check: ${line}`)).toHaveLength(1)
})

test('colours that depend on the page are used as computed', async ({ openCheckPage }) => {
  const check = await openCheckPage({
    head: '<style>body { --brand: #7a1f2b; color: rgb(40, 20, 90) }</style>',
    body: '<main><readiness-check></readiness-check></main><script src="/readiness-check.js" data-target="none"></script>',
  })
  const accent = (given: string) =>
    check.root.evaluate((element, given) => {
      Reflect.get(element, 'update').call(element, { accent: given })
      const root = element.shadowRoot?.querySelector<HTMLElement>('[data-scheme]')
      const probe = document.body.appendChild(document.createElement('i'))
      probe.style.color = `color-mix(in oklab, ${given}, ${given})`
      const expected = getComputedStyle(probe).color
      probe.remove()
      return [root?.style.getPropertyValue('--_fill'), expected]
    }, given)
  for (const given of [
    'var(--brand)',
    'currentColor',
    'LinkText',
    'rebeccapurple',
    'lab(30 40 -60)',
    'rgb(90 0 60 / 100%)',
  ]) {
    const [shown, expected] = await accent(given)
    expect(shown, given).toBe(expected)
  }
  expect(check.consoleLines()).toEqual([])
})

test('a theme raises no problem with forced colours', async ({ openCheckPage }) => {
  const check = await openCheckPage({
    tag: 'data-accent="#0a5" data-surface="#111"',
    browser: { forcedColors: 'active' },
  })
  expect(await check.recordedEventTypes()).toEqual(['ready'])
  expect(check.consoleLines()).toEqual([])
})

for (const width of [300, 720])
  test(`a name of 60 letters and a logo of any shape do not break the layout at ${width} px`, async ({
    openCheckPage,
  }) => {
    const check = await openCheckPage({ body: body.replace('320px', `${width}px`), wait: false, before: routeLogos })
    await check.page.waitForFunction(() => Reflect.get(window, 'readinessCheck')?.mount)
    const name = 'Ausschussvorsitzendenstellvertretungsangelegenheitenkanzleien'
    expect(name.length).toBeGreaterThanOrEqual(60)
    const svg = (size: string) => `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' ${size}/%3E`
    for (const brandLogo of [
      'https://logo.example/huge.png',
      'https://logo.example/none.png',
      svg("width='10000' height='10000'"),
      svg("width='1' height='9000'"),
      svg("viewBox='0 0 1 1'"),
    ])
      for (const brandName of [name, name.replaceAll(/(.{7})/g, '$1 '), null]) {
        const observed = await check.page.evaluate(mountWith, [{ brandName, brandLogo }, {}, 0] as const)
        expect(observed, `${brandLogo} ${brandName}`).toMatchObject({ fits: true })
        // DejaVu Sans, one of the widest fonts, wraps the name into twelve lines of 18 px.
        expect((observed as { high: number }).high).toBeLessThan(240)
      }
  })
