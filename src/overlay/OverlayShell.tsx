import type { ReadonlySignal } from '@preact/signals-core'
import { Component, createRef } from 'preact'
import { Button } from '../views/Button'

/** The elements that the modes act on. */
export const createRefs = () => ({
  launcher: createRef<HTMLButtonElement>(),
  layer: createRef<HTMLDivElement>(),
  dialog: createRef<HTMLDialogElement>(),
  /** Where the box of the check stands. */
  scroll: createRef<HTMLDivElement>(),
})

interface OverlayShellProps {
  places: ReturnType<typeof createRefs>
  options: ReadonlySignal<{ mode: string; label: string | null }>
  /** Its language is that of the words, but for a label of the partner's. */
  instrument: ReadonlySignal<{ language: string; title: string }>
  words: ReadonlySignal<{ open: string; close: string }>
  isUnasked: ReadonlySignal<boolean>
  /** Called after each rendering. */
  onRendered: () => void
  onOpen: (launcher: HTMLButtonElement) => void
  /** The visitor sends it away. */
  onLeave: () => void
  /** The browser has closed the dialog. */
  onClosed: () => void
  /** The visitor's focus comes in from elsewhere in the page. */
  onEnter: (from: Element) => void
}

/** What opens the check, where the mode has that, and what it opens in. */
export class OverlayShell extends Component<OverlayShellProps> {
  override componentDidMount() {
    this.props.onRendered()
  }
  override componentDidUpdate() {
    this.props.onRendered()
  }

  render({ places, options, instrument, words, isUnasked: unasked, ...on }: OverlayShellProps) {
    const { mode, label } = options.value
    const { language: lang, title } = instrument.value
    const { open, close } = words.value
    const isUnasked = unasked.value
    return (
      <>
        {(mode === 'tab' || mode === 'button') && (
          <button
            key={mode}
            ref={places.launcher}
            type="button"
            class={mode === 'tab' ? 'primary tab' : 'primary'}
            part="launcher"
            data-action="open"
            aria-haspopup="dialog"
            lang={label ? undefined : lang}
            onClick={event => on.onOpen(event.currentTarget)}
          >
            <span>{label ?? open}</span>
          </button>
        )}
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and focus come to it from what it holds */}
        <div
          key="layer"
          ref={places.layer}
          class={isUnasked ? 'layer unasked' : 'layer'}
          lang={lang}
          onKeyDown={event => {
            if (event.key !== 'Escape') return
            // The browser closes what is modal; a dialog of the page around it stays.
            event.stopPropagation()
            if (isUnasked) on.onLeave()
          }}
          onFocusIn={({ relatedTarget, currentTarget }) => {
            if (relatedTarget instanceof Element && !currentTarget.contains(relatedTarget)) on.onEnter(relatedTarget)
          }}
        >
          <dialog ref={places.dialog} part="dialog" aria-label={title} onClose={on.onClosed}>
            <div class="stage">
              {/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: Escape does the same */}
              <div
                part="backdrop"
                onClick={event => {
                  // The second click of two on what opened it is not meant for this.
                  if (event.detail < 2) on.onLeave()
                }}
              />
              <div class="panel">
                <div ref={places.scroll} class="scroll" tabIndex={-1} />
                <Button kind="quiet" action="close" onClick={on.onLeave}>
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
