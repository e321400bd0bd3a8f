/**
 * Script of the page in the preview's iframe: a fictional host page with the built tag, controlled by messages from the
 * configurator.
 */
import './styles/host.css'
import type { GlobalApi } from '../../src/element/global'
import type { CheckHandle } from '../../src/element/mount-check'
import type { Problem } from '../../src/events/events'
import { attempt } from '../../src/lib/attempt'
import { cssCustomProperties } from '../../src/options/css-custom-properties'
import { type GivenOptions, optionTable } from '../../src/options/table'
import { goToScreen } from './frame/go-to-screen'
import type { MessageFromFrame, MessageToFrame } from './frame/messages'

const configurator = parent
const isFile = location.protocol === 'file:'
const sendToConfigurator = (message: MessageFromFrame) =>
  configurator.postMessage(message, isFile ? '*' : location.origin)

/**
 * Options that the preview fixes: answers are not stored, events are not sent on, and chunks load from the tag's
 * folder.
 */
const previewOptions: GivenOptions = { save: 'none', assets: null, target: null, dataLayer: null }

/** Every option as `null`, which resets an option that an earlier update had set. */
const unsetOptions = Object.fromEntries(Object.keys(optionTable).map(name => [name, null]))

/** The options that a check reads only when it is mounted, as a string. If they change, the check is mounted again. */
const mountOptionsKey = ({ mode, openOn, instrument }: GivenOptions) => JSON.stringify([mode, openOn, instrument])

let check: CheckHandle | undefined
/** `mountOptionsKey` of the check that is mounted. */
let mountedWith = ''
/** How often the check was mounted; part of its instance name. */
let mountCount = 0

const isRightToLeft = (locale: string | null | undefined) => /^(ar|fa|he|ur|ps|sd|ug|yi|dv)\b/i.test(locale ?? '')

async function show({ options, dark, scheme }: Extract<MessageToFrame, { readiness: 'show' }>) {
  const html = document.documentElement
  html.dataset.scheme = scheme
  html.dir = isRightToLeft(options.locale) ? 'rtl' : 'ltr'
  for (const { name, isDark } of cssCustomProperties) if (isDark) html.style.setProperty(name, dark[name] ?? '')
  const opener = document.querySelector<HTMLElement>('.opener')
  if (opener) opener.hidden = options.mode !== 'dialog' && options.mode !== 'drawer'
  const canUpdate = mountedWith === mountOptionsKey(options)
  // A check opens by itself once per page view and instance. A new instance name lets the new check open again.
  if (!canUpdate) mountCount++
  const given = { ...unsetOptions, context: null, ...options, ...previewOptions, instance: `preview-${mountCount}` }
  if (check && canUpdate) check.update(given)
  else {
    const shownScreen = screen()
    check?.destroy()
    mountedWith = mountOptionsKey(options)
    check = api().mount('#check', given)
    await check.ready
    if (shownScreen === 'result' || shownScreen === 'question' || shownScreen === 'not-applicable')
      await goToScreen(check.element, shownScreen)
  }
}

const api = () => Reflect.get(window, 'readinessCheck') as GlobalApi

const screen = () => check?.element.shadowRoot?.querySelector<HTMLElement>('[data-screen]')?.dataset.screen

const handlers = {
  show,
  go: async ({ screen: goal }: Extract<MessageToFrame, { readiness: 'go' }>) => {
    if (!check) return
    check.open()
    await goToScreen(check.element, goal)
    check.element.scrollIntoView({ block: 'start', behavior: 'instant' })
    sendToConfigurator({ readiness: 'arrived' })
  },
  open: () => check?.open(),
}

const start = () => {
  // Messages are handled one after the other: a second one would disturb `goToScreen` while it clicks through the
  // check.
  let last = Promise.resolve()
  addEventListener('message', ({ source, origin, data }: MessageEvent<MessageToFrame>) => {
    if (source !== configurator || (origin !== location.origin && !isFile)) return
    const handle = handlers[data.readiness] as ((message: MessageToFrame) => unknown) | undefined
    if (handle)
      last = last
        .catch(() => {})
        .then(() => handle(data))
        .then(() => {
          sendToConfigurator({ readiness: 'screen', screen: screen() ?? '' })
        })
  })
  // A check that the visitor closed remembers that in session storage. The preview forgets it, so that the check opens
  // again.
  document.addEventListener('readiness-close', () => {
    // If storage throws, nothing was stored.
    attempt(() => sessionStorage.removeItem(`readiness-check:preview-${mountCount}:dismissed`))
  })
  document.addEventListener('readiness-before-send', event => {
    event.preventDefault()
    sendToConfigurator({ readiness: 'send-prevented' })
  })
  document.addEventListener('readiness-error', event => {
    const { code, message, hint } = (event as CustomEvent<Problem>).detail
    sendToConfigurator({ readiness: 'problem', problem: { code, message, hint } })
  })
  sendToConfigurator({ readiness: 'ready' })
}

const tag = document.createElement('script')
tag.src = '../readiness-check.js'
tag.dataset.target = 'none'
tag.onload = () => (Reflect.has(window, 'readinessCheck') ? start() : sendToConfigurator({ readiness: 'missing' }))
tag.onerror = () => sendToConfigurator({ readiness: 'missing' })
document.head.append(tag)
