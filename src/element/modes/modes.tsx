import { computed, effect, signal } from '@preact/signals-core'
import { raise } from '../../delivery/events'
import { attempt } from '../../lib/attempt'
import { renderRoot } from '../../views/render-root'
import { modes as texts } from '../../words/modes'
import { internal } from '../faults'
import { common } from '../run'
import type { StandSetup } from '../runtime'
import { isDismissed, noteDismissal } from './dismissal'
import { focused, focusFirst } from './focus'
import { fitToKeyboard } from './keyboard'
import { listenForOpeners } from './openers'
import { createPlaces, Scene } from './Scene'
import { putOn, takeOff } from './sheet'
import { liftUp, sink } from './top-layer'
import { waitFor } from './unasked'

/** Checks that have been open in this page view, by instance: what has been is not offered again. */
const seen = new Set<string>()

/**
 * Lets a check stand in a dialog or a drawer, with what opens it. What the visitor asks for is modal; what comes unasked is
 * not, and takes no focus.
 *
 * @param ended ends it, and leaves nothing of it
 */
export function modes(setup: StandSetup, ended: AbortSignal): void {
  const { element, shadow, root, box, name, options, wanted, moves, runtime, session, text, link, onFault } = setup
  const places = createPlaces()
  const state = signal<'closed' | 'modal' | 'unasked'>('closed')
  /** Gets the focus when it closes. */
  let back: Element | null = null
  let opening = new AbortController()
  let waiting = new AbortController()
  let waitsFor = ''

  const guarded = (act: () => void): void => attempt(act, error => onFault(internal(error)))
  const parts = () => {
    const { dialog, layer, scroll } = places
    if (!dialog.current || !layer.current || !scroll.current) throw new Error('nothing is drawn')
    return { dialog: dialog.current, layer: layer.current, scroll: scroll.current }
  }
  const leave = () => {
    if (state.peek() === 'unasked') noteDismissal(name)
    wanted.value = false
  }

  const render = () => {
    const unmount = renderRoot(
      <Scene
        places={places}
        options={options}
        instrument={session.instrument}
        words={computed(() => ({ ...texts, ...text.value }))}
        isUnasked={computed(() => state.value === 'unasked')}
        onRendered={() => {
          if (options.peek().mode === 'tab') liftUp(places.launcher.current)
        }}
        onOpen={opener => guarded(() => ask(opener))}
        onLeave={() => guarded(leave)}
        onClosed={() =>
          guarded(() => {
            if (state.peek() === 'modal' && !parts().dialog.open) wanted.value = false
          })
        }
        onEnter={from => {
          if (state.peek() === 'unasked') back = from
        }}
      />,
      root,
      error => onFault(internal(error)),
    )
    guarded(() => parts().scroll.append(box))
    return unmount
  }

  const watch = () => {
    const { dialog } = parts()
    opening.abort()
    opening = new AbortController()
    fitToKeyboard(dialog, opening.signal)
    // A modal dialog that the page hides would lock the page up.
    const hidden = new ResizeObserver(() => {
      if (!isDrawn(dialog)) wanted.value = false
    })
    hidden.observe(dialog)
    opening.signal.addEventListener('abort', () => hidden.disconnect())
  }
  const opened = (was: string) => {
    seen.add(name)
    waiting.abort()
    watch()
    if (was === 'closed') raise(element, 'readiness-open', common(name))
  }
  /** Escape closes the dialog at once, but tells of it a little later: who asks again in between is heard. */
  const ask = (opener: Element) => {
    if (state.peek() === 'modal' && !parts().dialog.open) wanted.value = false
    wanted.value = opener
  }
  const openModal = (asked: Element | true) => {
    const { dialog, layer, scroll } = parts()
    const was = state.peek()
    if (asked !== true) back = asked
    if (was === 'modal') return
    if (asked === true) back = focused(element)
    if (was === 'unasked') {
      sink(layer)
      dialog.open = false
    }
    state.value = 'modal'
    dialog.showModal()
    if (!isDrawn(dialog)) {
      state.value = 'closed'
      dialog.close()
      wanted.value = false
      onFault({
        code: 'target',
        message: 'The check cannot open: the page hides what it stands in',
        hint: 'Let it stand where nothing around it is hidden, such as at the end of the body.',
      })
      return
    }
    scroll.scrollTop = 0
    focusFirst(box.querySelector('[tabindex="-1"]'), scroll)
    opened(was)
  }
  const openUnasked = () => {
    // A dialog of the page has the visitor's attention, and lets nothing else be used.
    if (state.peek() !== 'closed' || document.querySelector(':modal')) return
    const { dialog, layer } = parts()
    back = null
    state.value = 'unasked'
    dialog.open = true
    liftUp(layer)
    wanted.value = true
    opened('closed')
  }
  const close = () => {
    const was = state.peek()
    if (was === 'closed') return
    const { dialog, layer } = parts()
    const isInside = dialog.contains(shadow.activeElement)
    opening.abort()
    sink(layer)
    dialog.close()
    state.value = 'closed'
    if (isInside || (was === 'modal' && !focused(element))) focusFirst(back, places.launcher.current)
    back = null
    raise(element, 'readiness-close', common(name))
  }

  // Preact would take what it finds in the root for its own.
  box.remove()
  const unmount = render()
  const stops = [
    effect(() => guarded(() => putOn(shadow, options.value.mode === 'button'))),
    effect(() => {
      const asked = wanted.value
      guarded(() => {
        if (!asked) close()
        else if (asked !== true || state.peek() === 'closed') openModal(asked)
      })
    }),
    effect(() => {
      // What is moved falls out of the top layer, and a dialog stays as if it were open.
      if (moves.value) guarded(standAgain)
    }),
    effect(() => {
      // Who follows a link to a result is to see it; the page has just come, so nothing takes the focus.
      if (link.value !== null) guarded(openUnasked)
    }),
    effect(() => {
      const { openOn } = options.value
      if (openOn === waitsFor) return
      waitsFor = openOn
      waiting.abort()
      waiting = new AbortController()
      if (!seen.has(name) && !isDismissed(name)) waitFor(openOn, waiting.signal, () => guarded(openUnasked))
    }),
  ]
  function standAgain() {
    const { dialog, layer } = parts()
    if (state.peek() === 'modal' && !dialog.matches(':modal')) {
      dialog.open = false
      dialog.showModal()
    }
    if (state.peek() === 'unasked') liftUp(layer)
    if (options.peek().mode === 'tab') liftUp(places.launcher.current)
  }
  listenForOpeners(element, name, runtime, ended, ask)

  ended.addEventListener('abort', () => {
    for (const stop of stops) stop()
    waiting.abort()
    guarded(close)
    wanted.value = false
    box.remove()
    unmount()
    takeOff(shadow)
  })
}

const isDrawn = (element: Element) => element.getClientRects().length > 0
