import { computed, effect, signal } from '@preact/signals-core'
import type { AttachContext } from '../element/types'
import { raiseEvent } from '../events/events'
import { createInternalProblem } from '../events/report-problem'
import { overlayTexts } from '../i18n/en-overlay'
import { attempt } from '../lib/attempt'
import { keepScrollingInside } from '../lib/keep-scrolling-inside'
import { removeFromTopLayer, showInTopLayer } from '../lib/top-layer'
import { renderRoot } from '../views/render-root'
import { waitForAutoOpen } from './auto-open'
import { isDismissedInTab, saveDismissal } from './dismissal'
import { fitToKeyboard } from './fit-to-keyboard'
import { findFocusedElement, focusFirstAvailable } from './focus'
import { createOverlayRefs, OverlayShell } from './OverlayShell'
import { addOverlayStyles, removeOverlayStyles } from './overlay-styles'
import { listenForTriggerClicks } from './triggers'

/** Names of the instances that have been open on this page. `open-on` does not open them again. */
const openedInstances = new Set<string>()

/**
 * Shows the check in a dialog or drawer, and renders the launcher button of the modes that have one. If the visitor
 * opens the overlay, it is modal. If the option `open-on` or a shared link opens it, it is not modal and does not take
 * the focus.
 *
 * @param ended removes the overlay when aborted
 */
export function mountOverlay(context: AttachContext, ended: AbortSignal): void {
  const {
    element,
    shadow,
    root,
    box,
    name,
    options,
    openRequest,
    moveCount,
    eventBase,
    listMountedElements,
    texts,
    resultLink,
    onProblem,
  } = context
  const refs = createOverlayRefs()
  const state = signal<'closed' | 'modal' | 'auto'>('closed')
  /** The element that gets the focus when the overlay closes. */
  let returnFocusTo: Element | null = null
  let openController = new AbortController()
  let autoOpenController = new AbortController()
  let currentOpenOn = ''

  const reportErrors = (act: () => void): void => attempt(act, error => onProblem(createInternalProblem(error)))
  const elements = () => {
    const { dialog, layer, scroll } = refs
    if (!dialog.current || !layer.current || !scroll.current) throw new Error('The overlay is not rendered')
    return { dialog: dialog.current, layer: layer.current, scroll: scroll.current }
  }
  const dismiss = () => {
    if (state.peek() === 'auto') saveDismissal(name)
    openRequest.value = false
  }

  const renderShell = () => {
    const shellTexts = computed(() => {
      const { text, head, language } = texts.value
      return { ...overlayTexts, ...text, title: head.title, language }
    })
    const isAutoOpened = computed(() => state.value === 'auto')
    const unmount = renderRoot(
      () => (
        <OverlayShell
          refs={refs}
          options={options}
          texts={shellTexts}
          isAutoOpened={isAutoOpened}
          onRendered={() => {
            if (options.peek().mode === 'tab') showInTopLayer(refs.launcher.current)
          }}
          onOpen={launcher => reportErrors(() => requestOpen(launcher))}
          onDismiss={() => reportErrors(dismiss)}
          onClosed={() =>
            reportErrors(() => {
              if (state.peek() === 'modal' && !elements().dialog.open) openRequest.value = false
            })
          }
          onEnter={from => {
            if (state.peek() === 'auto') returnFocusTo = from
          }}
        />
      ),
      root,
      error => onProblem(createInternalProblem(error)),
    )
    reportErrors(() => {
      const { dialog, scroll } = elements()
      scroll.append(box)
      keepScrollingInside(dialog)
    })
    return unmount
  }

  const watchDialog = () => {
    const { dialog } = elements()
    openController.abort()
    openController = new AbortController()
    fitToKeyboard(dialog, openController.signal)
    // If the page hides an open modal dialog, the rest of the page stays inert, so the dialog is closed.
    const resizeObserver = new ResizeObserver(() => {
      if (!isVisible(dialog)) openRequest.value = false
    })
    resizeObserver.observe(dialog)
    openController.signal.addEventListener('abort', () => resizeObserver.disconnect())
  }
  const afterOpen = (previousState: string) => {
    openedInstances.add(name)
    autoOpenController.abort()
    watchDialog()
    if (previousState === 'closed') raiseEvent(element, 'readiness-open', eventBase)
  }
  /**
   * Requests to open the overlay for a click on `trigger`. After Escape the dialog is closed at once, but its `close`
   * event comes later; the check of `dialog.open` makes a request between the two open the dialog again.
   */
  const requestOpen = (trigger: Element) => {
    if (state.peek() === 'modal' && !elements().dialog.open) openRequest.value = false
    openRequest.value = trigger
  }
  const openModal = (request: Element | true) => {
    const { dialog, layer, scroll } = elements()
    const previousState = state.peek()
    if (request !== true) returnFocusTo = request
    if (previousState === 'modal') return
    if (request === true) returnFocusTo = findFocusedElement(element)
    if (previousState === 'auto') {
      removeFromTopLayer(layer)
      dialog.open = false
    }
    state.value = 'modal'
    dialog.showModal()
    if (!isVisible(dialog)) {
      state.value = 'closed'
      dialog.close()
      openRequest.value = false
      onProblem({
        code: 'target',
        message: 'The check cannot open: the page hides the element that contains it',
        hint: 'Place the check where none of its ancestors is hidden, for example at the end of the body.',
      })
      return
    }
    scroll.scrollTop = 0
    focusFirstAvailable(box.querySelector('[tabindex="-1"]'), scroll)
    afterOpen(previousState)
  }
  const openAutomatically = () => {
    // While a modal dialog of the page is open, nothing else on the page can be used.
    if (state.peek() !== 'closed' || document.querySelector(':modal')) return
    const { dialog, layer } = elements()
    returnFocusTo = null
    state.value = 'auto'
    dialog.open = true
    showInTopLayer(layer)
    openRequest.value = true
    afterOpen('closed')
  }
  const close = () => {
    const previousState = state.peek()
    if (previousState === 'closed') return
    const { dialog, layer } = elements()
    const hasFocus = dialog.contains(shadow.activeElement)
    openController.abort()
    removeFromTopLayer(layer)
    dialog.close()
    state.value = 'closed'
    if (hasFocus || (previousState === 'modal' && !findFocusedElement(element)))
      focusFirstAvailable(returnFocusTo, refs.launcher.current)
    returnFocusTo = null
    raiseEvent(element, 'readiness-close', eventBase)
  }

  // Preact would reuse an element that it finds in the root, so the box is removed before rendering.
  box.remove()
  const unmount = renderShell()
  const stopEffects = [
    effect(() => reportErrors(() => addOverlayStyles(shadow, options.value.mode === 'button'))),
    effect(() => {
      const request = openRequest.value
      reportErrors(() => {
        if (!request) close()
        else if (request !== true || state.peek() === 'closed') openModal(request)
      })
    }),
    effect(() => {
      // Moving the element in the document removes the dialog from the top layer, but leaves its attribute `open` set.
      if (moveCount.value) reportErrors(restoreTopLayer)
    }),
    effect(() => {
      // A shared link opens the overlay. The visitor did not click on this page, so the overlay takes no focus.
      if (resultLink.value !== null) reportErrors(openAutomatically)
    }),
    effect(() => {
      const { openOn } = options.value
      if (openOn === currentOpenOn) return
      currentOpenOn = openOn
      autoOpenController.abort()
      autoOpenController = new AbortController()
      if (!openedInstances.has(name) && !isDismissedInTab(name))
        waitForAutoOpen(openOn, autoOpenController.signal, () => reportErrors(openAutomatically))
    }),
  ]
  function restoreTopLayer() {
    const { dialog, layer } = elements()
    if (state.peek() === 'modal' && !dialog.matches(':modal')) {
      dialog.open = false
      dialog.showModal()
    }
    if (state.peek() === 'auto') showInTopLayer(layer)
    if (options.peek().mode === 'tab') showInTopLayer(refs.launcher.current)
  }
  listenForTriggerClicks(element, name, listMountedElements, ended, requestOpen)

  ended.addEventListener('abort', () => {
    for (const stop of stopEffects) stop()
    autoOpenController.abort()
    reportErrors(close)
    openRequest.value = false
    box.remove()
    unmount()
    removeOverlayStyles(shadow)
  })
}

const isVisible = (element: Element) => element.getClientRects().length > 0
