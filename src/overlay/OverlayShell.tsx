import type { ReadonlySignal } from '@preact/signals-core'
import { Component, createRef } from 'preact'
import { Button } from '../views/Button'

/** Creates preact refs for the elements of the overlay that `mountOverlay` works with. */
export const createOverlayRefs = () => ({
  launcher: createRef<HTMLButtonElement>(),
  layer: createRef<HTMLDivElement>(),
  dialog: createRef<HTMLDialogElement>(),
  /** The scrollable element of the dialog, which contains the widget. */
  scroll: createRef<HTMLDivElement>(),
})

interface OverlayShellProps {
  refs: ReturnType<typeof createOverlayRefs>
  options: ReadonlySignal<{ mode: string; label: string | null }>
  /** The texts; their language applies to the whole overlay, except a launcher label that the partner has set. */
  texts: ReadonlySignal<{ open: string; close: string; title: string; language: string }>
  /** Whether the overlay was opened by the option `open-on` and not by the visitor; then it is not modal. */
  isAutoOpened: ReadonlySignal<boolean>
  /** Called after each rendering. */
  onRendered: () => void
  onOpen: (launcher: HTMLButtonElement) => void
  /** Called when the visitor closes the overlay. */
  onDismiss: () => void
  /** Called when the browser has closed the dialog. */
  onClosed: () => void
  /** Called when the focus moves into the overlay, with the element of the page that had the focus. */
  onEnter: (from: Element) => void
}

/** Renders the launcher button (modes `button` and `tab`), and the dialog or drawer that contains the check. */
export class OverlayShell extends Component<OverlayShellProps> {
  override componentDidMount() {
    this.props.onRendered()
  }
  override componentDidUpdate() {
    this.props.onRendered()
  }

  render({ refs, options, texts, isAutoOpened: autoOpened, ...handlers }: OverlayShellProps) {
    const { mode, label } = options.value
    const { open, close, title, language: lang } = texts.value
    const isAutoOpened = autoOpened.value
    return (
      <>
        {(mode === 'tab' || mode === 'button') && (
          <button
            key={mode}
            ref={refs.launcher}
            type="button"
            class={mode === 'tab' ? 'primary tab' : 'primary'}
            part="launcher"
            data-action="open"
            aria-haspopup="dialog"
            lang={label ? undefined : lang}
            onClick={event => handlers.onOpen(event.currentTarget)}
          >
            <span>{label ?? open}</span>
          </button>
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only handles events of its content */}
        <div
          key="layer"
          ref={refs.layer}
          class={isAutoOpened ? 'layer unasked' : 'layer'}
          lang={lang}
          onKeyDown={event => {
            if (event.key !== 'Escape') return
            // The browser itself closes the modal dialog. This stops a dialog of the page around it from closing too.
            event.stopPropagation()
            if (isAutoOpened) handlers.onDismiss()
          }}
          onFocusIn={({ relatedTarget, currentTarget }) => {
            if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget))
              handlers.onEnter(relatedTarget)
          }}
        >
          <dialog ref={refs.dialog} part="dialog" aria-label={title} onClose={handlers.onClosed}>
            <div class="stage">
              {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: Escape does the same */}
              <div
                part="backdrop"
                onClick={event => {
                  // Ignores the second click of a double click on the button that opened the dialog.
                  if (event.detail < 2) handlers.onDismiss()
                }}
              />
              <div class="panel">
                <div ref={refs.scroll} class="scroll" tabIndex={-1} />
                <Button kind="quiet" action="close" onClick={handlers.onDismiss}>
                  <span class="said">{close}</span>
                </Button>
              </div>
            </div>
          </dialog>
        </div>
      </>
    )
  }
}
