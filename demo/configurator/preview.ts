/** The page in the configurator's frame: an invented host with the built tag on it, which does as the configurator says. */
import './styles/host.css'
import type { Api } from '../../src/element/global'
import type { CheckHandle } from '../../src/element/mount-check'
import type { Problem } from '../../src/events/events'
import { attempt } from '../../src/lib/attempt'
import { cssProperties } from '../../src/options/css-properties'
import { type GivenOptions, optionTable } from '../../src/options/table'
import type { FromFrame, ToFrame } from './frame/messages'
import { walk } from './frame/walk'

const around = parent
const isFile = location.protocol === 'file:'
const tell = (message: FromFrame) => around.postMessage(message, isFile ? '*' : location.origin)

/** What a preview does not do: it keeps no answers, and takes the later files from where the tag came from. */
const kept: GivenOptions = { save: 'none', assets: null, target: null, dataLayer: null }

const nothing = Object.fromEntries(Object.keys(optionTable).map(name => [name, null]))

/** What a check does once, when it comes: changed, it has to come anew. */
const onceAsked = ({ mode, openOn, instrument }: GivenOptions) => JSON.stringify([mode, openOn, instrument])

let check: CheckHandle | undefined
let once = ''
let turn = 0

const isRightToLeft = (locale: string | null | undefined) => /^(ar|fa|he|ur|ps|sd|ug|yi|dv)\b/i.test(locale ?? '')

async function show({ options, dark, scheme }: Extract<ToFrame, { readiness: 'show' }>) {
  const html = document.documentElement
  html.dataset.scheme = scheme
  html.dir = isRightToLeft(options.locale) ? 'rtl' : 'ltr'
  for (const { name, isDark } of cssProperties) if (isDark) html.style.setProperty(name, dark[name] ?? '')
  const opener = document.querySelector<HTMLElement>('.opener')
  if (opener) opener.hidden = options.mode !== 'dialog' && options.mode !== 'drawer'
  const isSame = once === onceAsked(options)
  // What has been open in a page view is not offered again: anew, it is another.
  if (!isSame) turn++
  const given = { ...nothing, context: null, ...options, ...kept, instance: `preview-${turn}` }
  if (check && isSame) check.update(given)
  else {
    const stood = screen()
    check?.destroy()
    once = onceAsked(options)
    check = api().mount('#check', given)
    await check.ready
    if (stood === 'result' || stood === 'question' || stood === 'not-applicable') await walk(check.element, stood)
  }
}

const api = () => Reflect.get(window, 'readinessCheck') as Api

const screen = () => check?.element.shadowRoot?.querySelector<HTMLElement>('[data-screen]')?.dataset.screen

const acts = {
  show,
  go: async ({ goal }: Extract<ToFrame, { readiness: 'go' }>) => {
    if (!check) return
    check.open()
    await walk(check.element, goal)
    check.element.scrollIntoView({ block: 'start', behavior: 'instant' })
    tell({ readiness: 'arrived' })
  },
  open: () => check?.open(),
}

const start = () => {
  // One after the other: a walk under way would be led astray.
  let last = Promise.resolve()
  addEventListener('message', ({ source, origin, data }: MessageEvent<ToFrame>) => {
    if (source !== around || (origin !== location.origin && !isFile)) return
    const act = acts[data.readiness] as ((message: ToFrame) => unknown) | undefined
    if (act)
      last = last
        .catch(() => {})
        .then(() => act(data))
        .then(() => {
          tell({ readiness: 'screen', screen: screen() ?? '' })
        })
  })
  // The one mark of a check that was sent away: here it is to be offered again.
  document.addEventListener('readiness-close', () => {
    // Where storage throws, nothing was stored.
    attempt(() => sessionStorage.removeItem(`readiness-check:preview-${turn}:dismissed`))
  })
  document.addEventListener('readiness-before-send', event => {
    event.preventDefault()
    tell({ readiness: 'held' })
  })
  document.addEventListener('readiness-error', event => {
    const { code, message, hint } = (event as CustomEvent<Problem>).detail
    tell({ readiness: 'fault', problem: { code, message, hint } })
  })
  tell({ readiness: 'here' })
}

const tag = document.createElement('script')
tag.src = '../readiness-check.js'
tag.dataset.target = 'none'
tag.onload = () => (Reflect.has(window, 'readinessCheck') ? start() : tell({ readiness: 'missing' }))
tag.onerror = () => tell({ readiness: 'missing' })
document.head.append(tag)
