import { computed, signal, useSignal, useSignalEffect } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Problem } from '../../../src/events/events'
import { type OptionName, optionTable } from '../../../src/options/table'
import { titleOf } from '../app/name'
import { isFromDisk } from '../app/release'
import { look, pane, say, state } from '../app/store'
import type { FromFrame, Goal, ToFrame } from '../frame/messages'
import { darkPropertiesOf, type Preview as Look, type State, schemes, widths } from '../model/state'

/** How wide the page in the frame is, in px. A page fills what there is, and is never narrower than this. */
const WIDTHS: Record<Look['width'], number> = { phone: 360, column: 640, page: 900 }

const goals: Record<Goal, string> = {
  start: 'Start',
  question: 'Question',
  result: 'Result',
  'not-applicable': 'Does not apply',
}

/** Whether the page in the frame listens, has no tag, or has yet to come. */
const stands = signal<'coming' | 'here' | 'missing'>('coming')
const screen = signal('')
/** What the check complained of, each with the options that it is about and what they were. */
const problems = signal<(Problem & { about: OptionName[]; was: string })[]>([])
const held = signal(false)

/** What the frame is to show: not how wide it stands. */
const shown = computed(() => {
  const { options, dark, preview } = state.value
  const message: ToFrame = {
    readiness: 'show',
    options,
    dark: Object.fromEntries(darkPropertiesOf(dark)),
    scheme: preview.scheme,
  }
  return JSON.stringify(message)
})

/** An option in a message, as code spells it. */
const SPELT = /"(\w+)"/g

const isOption = (name: string): name is OptionName => Object.hasOwn(optionTable, name)

/** The options that a complaint names; where it names none, those whose contents may be complained of. */
function aboutOf({ message }: Problem): OptionName[] {
  const named = [...message.matchAll(SPELT)].map(([, name = '']) => name).filter(isOption)
  return named.length ? named : ['words', 'locale', 'brandLogo', 'mode', 'instrument']
}

const valuesOf = (names: OptionName[], { options }: State) => JSON.stringify(names.map(name => options[name] ?? null))

/** A message with the names that stand at the fields. */
const inWords = (message: string) =>
  message.replace(SPELT, (whole, name) => (isOption(name) ? `“${titleOf(name)}”` : whole))

/** The time that a frame may take, in milliseconds, before it is said that it does not come. */
const PATIENCE = 8_000

export function Preview() {
  const frame = useRef<HTMLIFrameElement>(null)
  const stage = useRef<HTMLDivElement>(null)
  const room = useSignal({ width: 0, height: 0 })
  /** Gets the focus back, which a check that is gone through takes. */
  const from = useRef<HTMLElement | null>(null)
  const tell = (message: ToFrame) =>
    frame.current?.contentWindow?.postMessage(message, isFromDisk ? '*' : location.origin)

  useEffect(() => {
    const hear = ({ source, data }: MessageEvent<FromFrame>) => {
      if (source !== frame.current?.contentWindow) return
      if (data.readiness === 'here') stands.value = 'here'
      else if (data.readiness === 'missing') stands.value = 'missing'
      else if (data.readiness === 'screen') screen.value = data.screen
      else if (data.readiness === 'held') held.value = true
      else if (data.readiness === 'fault') {
        const about = aboutOf(data.problem)
        const others = problems.peek().filter(({ message }) => message !== data.problem.message)
        problems.value = [...others, { ...data.problem, about, was: valuesOf(about, state.peek()) }]
      } else if (data.readiness === 'arrived') {
        if (document.activeElement === frame.current) from.current?.focus({ preventScroll: true })
        from.current = null
      }
    }
    addEventListener('message', hear)
    // It may have said so before anybody listened.
    if (frame.current) frame.current.src = 'preview.html'
    const timer = setTimeout(() => {
      if (stands.peek() === 'coming') stands.value = 'missing'
    }, PATIENCE)
    return () => {
      removeEventListener('message', hear)
      clearTimeout(timer)
    }
  }, [])

  useSignalEffect(() => {
    const now = state.value
    const left = problems.peek().filter(({ about, was }) => valuesOf(about, now) === was)
    if (left.length < problems.peek().length) problems.value = left
  })
  useSignalEffect(() => {
    const message = JSON.parse(shown.value)
    held.value = false
    if (stands.value === 'here') tell(message)
  })

  useLayoutEffect(() => {
    const box = stage.current
    if (!box) return
    const watch = new ResizeObserver(() => {
      room.value = { width: box.clientWidth, height: box.clientHeight }
    })
    watch.observe(box)
    return () => watch.disconnect()
  }, [room])

  const { width, scheme } = state.value.preview
  const { mode } = state.value.options
  const wide = width === 'page' ? Math.max(room.value.width, WIDTHS.page) : WIDTHS[width]
  const scale = Math.min(1, room.value.width / wide) || 1

  const go = (goal: Goal) => {
    from.current = document.activeElement as HTMLElement | null
    tell({ readiness: 'go', goal })
    say(`The preview goes to: ${goals[goal]}.`)
  }

  return (
    <section class="preview" aria-label="Preview" data-pane="preview" hidden={pane.value === 'snippet'}>
      <div class="toolbar">
        <fieldset class="choices small" aria-label="Width of the preview">
          {widths.map(one => (
            <label key={one}>
              <input
                type="radio"
                name="width"
                value={one}
                checked={width === one}
                onChange={() => look({ width: one })}
              />
              <span>{one}</span>
            </label>
          ))}
        </fieldset>
        <fieldset class="choices small" aria-label="Scheme of the page in the preview">
          {schemes.map(one => (
            <label key={one}>
              <input
                type="radio"
                name="scheme"
                value={one}
                checked={scheme === one}
                onChange={() => look({ scheme: one })}
              />
              <span>{one}</span>
            </label>
          ))}
        </fieldset>
        <fieldset class="choices small goals" aria-label="Screen of the check">
          {(Object.keys(goals) as Goal[]).map(goal => (
            <button key={goal} type="button" aria-pressed={screen.value === goal} onClick={() => go(goal)}>
              {goals[goal]}
            </button>
          ))}
          {mode && mode !== 'inline' && (
            <button type="button" onClick={() => tell({ readiness: 'open' })}>
              Open it
            </button>
          )}
        </fieldset>
      </div>
      <div ref={stage} class="stage" data-scheme={scheme}>
        {stands.value === 'missing' && <Missing />}
        <iframe
          ref={frame}
          title="The check on an invented page"
          hidden={stands.value === 'missing'}
          style={{
            width: `${wide}px`,
            height: `${room.value.height / scale}px`,
            left: `${(room.value.width - wide * scale) / 2}px`,
            transform: scale < 1 ? `scale(${scale})` : '',
          }}
        />
      </div>
      <div class="says">
        {held.value && (
          <p role="status">
            Here the check would have sent its result to your hook. The preview sends nothing: try the hook under
            “Results”.
          </p>
        )}
        {problems.value.length > 0 && (
          <ul role="status" aria-label="What the check says to its partner">
            {problems.value.map(({ message, hint }) => (
              <li key={message}>
                {inWords(message)}. {hint}
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

/** Why there is no preview, and what to do. */
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
