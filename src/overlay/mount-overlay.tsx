import { computed, effect, signal } from '@preact/signals-core'
import type { AttachContext } from '../element/types'
import { raiseEvent } from '../events/events'
import { internalProblem } from '../events/report-problem'
import { overlayTexts as texts } from '../i18n/en-overlay'
import { attempt } from '../lib/attempt'
import { removeFromTopLayer, showInTopLayer } from '../lib/top-layer'
import { renderRoot } from '../views/render-root'
import { waitForAutoOpen } from './auto-open'
import { isDismissed, noteDismissal } from './dismissal'
import { fitToKeyboard } from './fit-to-keyboard'
import { focused, focusFirst } from './focus'
import { createRefs, OverlayShell } from './OverlayShell'
import { addOverlayStyles, removeOverlayStyles } from './overlay-styles'
import { listenForTriggers } from './triggers'

/** Checks that have been open in this page view, by instance: what has been is not offered again. */
const seen = new Set<string>()

/**
 * Lets a check stand in a dialog or a drawer, with what opens it. What the visitor asks for is modal; what comes unasked is
 * not, and takes no focus.
 *
 * @param ended ends it, and leaves nothing of it
 */
export function mountOverlay(setup: AttachContext, ended: AbortSignal): void {
  const {
    element,
    shadow,
    root,
    box,
    name,
    options,
    openRequest: wanted,
    moves,
    eventBase,
    mountedElements,
    session,
    text,
    link,
    onProblem,
  } = setup
  const places = createRefs()
  const state = signal<'closed' | 'modal' | 'unasked'>('closed')
  /** Gets the focus when it closes. */
  let back: Element | null = null
  let opening = new AbortController()
  let waiting = new AbortController()
  let waitsFor = ''

  const guarded = (act: () => void): void => attempt(act, error => onProblem(internalProblem(error)))
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
      <OverlayShell
        places={places}
        options={options}
        instrument={session.instrument}
        words={computed(() => ({ ...texts, ...text.value }))}
        isUnasked={computed(() => state.value === 'unasked')}
        onRendered={() => {
          if (options.peek().mode === 'tab') showInTopLayer(places.launcher.current)
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
      error => onProblem(internalProblem(error)),
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
    if (was === 'closed') raiseEvent(element, 'readiness-open', eventBase)
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
      removeFromTopLayer(layer)
      dialog.open = false
    }
    state.value = 'modal'
    dialog.showModal()
    if (!isDrawn(dialog)) {
      state.value = 'closed'
      dialog.close()
      wanted.value = false
      onProblem({
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
    showInTopLayer(layer)
    wanted.value = true
    opened('closed')
  }
  const close = () => {
    const was = state.peek()
    if (was === 'closed') return
    const { dialog, layer } = parts()
    const isInside = dialog.contains(shadow.activeElement)
    opening.abort()
    removeFromTopLayer(layer)
    dialog.close()
    state.value = 'closed'
    if (isInside || (was === 'modal' && !focused(element))) focusFirst(back, places.launcher.current)
    back = null
    raiseEvent(element, 'readiness-close', eventBase)
  }

  // Preact would take what it finds in the root for its own.
  box.remove()
  const unmount = render()
  const stops = [
    effect(() => guarded(() => addOverlayStyles(shadow, options.value.mode === 'button'))),
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
      if (!seen.has(name) && !isDismissed(name)) waitForAutoOpen(openOn, waiting.signal, () => guarded(openUnasked))
    }),
  ]
  function standAgain() {
    const { dialog, layer } = parts()
    if (state.peek() === 'modal' && !dialog.matches(':modal')) {
      dialog.open = false
      dialog.showModal()
    }
    if (state.peek() === 'unasked') showInTopLayer(layer)
    if (options.peek().mode === 'tab') showInTopLayer(places.launcher.current)
  }
  listenForTriggers(element, name, mountedElements, ended, ask)

  ended.addEventListener('abort', () => {
    for (const stop of stops) stop()
    waiting.abort()
    guarded(close)
    wanted.value = false
    box.remove()
    unmount()
    removeOverlayStyles(shadow)
  })
}

const isDrawn = (element: Element) => element.getClientRects().length > 0
