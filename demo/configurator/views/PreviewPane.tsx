import { computed, signal, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Problem } from '../../../src/events/events'
import { type OptionName, optionTable } from '../../../src/options/table'
import { previewOptions } from '../app/link-addresses'
import { optionTitle } from '../app/option-title'
import { isFileUrl } from '../app/release'
import { activePane, announce, setPreview, state } from '../app/store'
import type { MessageFromFrame, MessageToFrame, TargetScreen } from '../frame/messages'
import {
  darkPropertyEntries,
  type PreviewSettings as Look,
  previewSchemes,
  previewWidths,
  type State,
} from '../model/state'

/** Width of the previewed page in px. `page` is a minimum: it fills the space there is. */
const WIDTHS: Record<Look['width'], number> = { phone: 360, column: 640, page: 900 }

/** Labels of the buttons that go to a screen. */
const screenLabels: Record<TargetScreen, string> = {
  start: 'Start',
  question: 'Question',
  result: 'Result',
  'not-applicable': 'Does not apply',
}

/** State of the page in the iframe: loading, ready for messages, or without the tag's file. */
const frameState = signal<'loading' | 'ready' | 'missing'>('loading')
/** The screen that the check shows. */
const screen = signal('')
/**
 * The problems that the check reported, with the options that each is about and the values of these options at that
 * time.
 */
const problems = signal<(Problem & { about: OptionName[]; valuesThen: string })[]>([])
/** Whether the check tried to send its result, which the preview prevents. */
const hasPreventedSend = signal(false)

/** The message about what to show, as JSON. It does not depend on the preview's width. */
const showMessage = computed(() => {
  const { dark, preview } = state.value
  const message: MessageToFrame = {
    readiness: 'show',
    options: previewOptions.value,
    dark: Object.fromEntries(darkPropertyEntries(dark)),
    scheme: preview.scheme,
  }
  return JSON.stringify(message)
})

/** Matches an option name in quotes. */
const SPELT = /"(\w+)"/g

const isOption = (name: string): name is OptionName => Object.hasOwn(optionTable, name)

/**
 * Returns the options that a problem names. If it names none, returns those whose content can cause problems without a
 * name.
 */
function optionsOf({ message }: Problem): OptionName[] {
  const named = [...message.matchAll(SPELT)].map(([, name = '']) => name).filter(isOption)
  return named.length ? named : ['words', 'locale', 'brandLogo', 'mode', 'instrument']
}

/** The values of these options, as JSON. */
const valuesOf = (names: OptionName[], { options }: State) => JSON.stringify(names.map(name => options[name] ?? null))

/** Replaces option names in a message by the titles of their fields. */
const withTitles = (message: string) =>
  message.replace(SPELT, (whole, name) => (isOption(name) ? `“${optionTitle(name)}”` : whole))

/** How long the page in the iframe may take to load, in milliseconds, before an error is shown. */
const LOAD_TIMEOUT = 8_000

/** The built check on a fictional page in an iframe, with the settings applied. */
export function PreviewPane() {
  const frame = useRef<HTMLIFrameElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const stageSize = useSignal({ width: 0, height: 0 })
  /** The element that gets the focus back after the check, which takes it while it goes through its screens. */
  const focusBefore = useRef<HTMLElement | null>(null)
  const sendToFrame = (message: MessageToFrame) =>
    frame.current?.contentWindow?.postMessage(message, isFileUrl ? '*' : location.origin)

  useEffect(() => {
    const onMessage = ({ source, data }: MessageEvent<MessageFromFrame>) => {
      if (source !== frame.current?.contentWindow) return
      if (data.readiness === 'ready') frameState.value = 'ready'
      else if (data.readiness === 'missing') frameState.value = 'missing'
      else if (data.readiness === 'screen') screen.value = data.screen
      else if (data.readiness === 'send-prevented') hasPreventedSend.value = true
      else if (data.readiness === 'problem') {
        const about = optionsOf(data.problem)
        const others = problems.peek().filter(({ message }) => message !== data.problem.message)
        problems.value = [...others, { ...data.problem, about, valuesThen: valuesOf(about, state.peek()) }]
      } else if (data.readiness === 'arrived') {
        if (document.activeElement === frame.current) focusBefore.current?.focus({ preventScroll: true })
        focusBefore.current = null
      }
    }
    addEventListener('message', onMessage)
    // The page loads only now that the listener is set: otherwise its first message could be missed.
    if (frame.current) frame.current.src = 'preview.html'
    const timer = setTimeout(() => {
      if (frameState.peek() === 'loading') frameState.value = 'missing'
    }, LOAD_TIMEOUT)
    return () => {
      removeEventListener('message', onMessage)
      clearTimeout(timer)
    }
  }, [])

  useSignalEffect(() => {
    const now = state.value
    const remaining = problems.peek().filter(({ about, valuesThen }) => valuesOf(about, now) === valuesThen)
    if (remaining.length < problems.peek().length) problems.value = remaining
  })
  useSignalEffect(() => {
    const message = JSON.parse(showMessage.value)
    hasPreventedSend.value = false
    if (frameState.value === 'ready') sendToFrame(message)
  })

  useLayoutEffect(() => {
    const box = stage.current
    if (!box) return
    const watch = new ResizeObserver(() => {
      stageSize.value = { width: box.clientWidth, height: box.clientHeight }
    })
    watch.observe(box)
    return () => watch.disconnect()
  }, [stageSize])

  const { width, scheme } = state.value.preview
  const { mode } = state.value.options
  const pageWidth = width === 'page' ? Math.max(stageSize.value.width, WIDTHS.page) : WIDTHS[width]
  const scale = Math.min(1, stageSize.value.width / pageWidth) || 1

  const go = (goal: TargetScreen) => {
    focusBefore.current = document.activeElement as HTMLElement | null
    sendToFrame({ readiness: 'go', screen: goal })
    announce(`The preview goes to: ${screenLabels[goal]}.`)
  }

  return (
    <section class="preview" aria-label="Preview" data-pane="preview" hidden={activePane.value === 'snippet'}>
      <div class="toolbar">
        <fieldset class="choices small" aria-label="Width of the preview">
          {previewWidths.map(option => (
            <label key={option}>
              <input
                type="radio"
                name="width"
                value={option}
                checked={width === option}
                onChange={() => setPreview({ width: option })}
              />
              <span>{option}</span>
            </label>
          ))}
        </fieldset>
        <fieldset class="choices small" aria-label="Scheme of the page in the preview">
          {previewSchemes.map(option => (
            <label key={option}>
              <input
                type="radio"
                name="scheme"
                value={option}
                checked={scheme === option}
                onChange={() => setPreview({ scheme: option })}
              />
              <span>{option}</span>
            </label>
          ))}
        </fieldset>
        <fieldset class="choices small goals" aria-label="Screen of the check">
          {(Object.keys(screenLabels) as TargetScreen[]).map(goal => (
            <button key={goal} type="button" aria-pressed={screen.value === goal} onClick={() => go(goal)}>
              {screenLabels[goal]}
            </button>
          ))}
          {mode && mode !== 'inline' && (
            <button type="button" onClick={() => sendToFrame({ readiness: 'open' })}>
              Open it
            </button>
          )}
        </fieldset>
      </div>
      <div ref={stage} class="stage" data-scheme={scheme}>
        {frameState.value === 'missing' && <Missing />}
        <iframe
          ref={frame}
          title="The check on an invented page"
          hidden={frameState.value === 'missing'}
          style={{
            width: `${pageWidth}px`,
            height: `${stageSize.value.height / scale}px`,
            left: `${(stageSize.value.width - pageWidth * scale) / 2}px`,
            transform: scale < 1 ? `scale(${scale})` : '',
          }}
        />
      </div>
      <div class="says">
        {hasPreventedSend.value && (
          <p role="status">
            Here the check would have sent its result to your hook. The preview sends nothing: try the hook under
            “Results”.
          </p>
        )}
        {problems.value.length > 0 && (
          <ul role="status" aria-label="What the check says to its partner">
            {problems.value.map(({ message, hint }) => (
              <li key={message}>
                {withTitles(message)}. {hint}
              </li>
            ))}
          </ul>
        )}
        <p class="hint">
          {scale < 1 && `Shown at ${Math.round(scale * 100)} %. `}This is the built check itself, with answers of an
          invented organisation. It keeps nothing and sends nothing.
        </p>
      </div>
    </section>
  )
}

/** Error message that is shown in place of the preview if the tag's file is missing. */
const Missing = () => (
  <div class="missing" role="alert">
    <h3>The check did not come</h3>
    <p>
      <code>{new URL('../readiness-check.js', document.baseURI).href}</code> is not there, or did not run. Run{' '}
      <code>npm run build</code>, and put all of <code>dist</code> on your server, this folder in it.
    </p>
    <p>Your settings are safe: they stand in the address of this page.</p>
  </div>
)
