import { computed } from '@preact/signals-core'
import type { FrameTexts } from '../i18n/en'
import { attempt } from '../lib/attempt'
import { createLazyResource } from '../lib/lazy-resource'
import type { Session } from '../session/session'
import type { AppProps, LoadedCheck, ViewContext } from './props'

/**
 * Creates the context that all views read, from the props of `App`.
 *
 * @param onSessionError called with each exception from a method of the session
 */
export function createViewContext(
  { check, options, texts, loadViews, resultLink, isSendingDeclined, onDownload, onError }: AppProps,
  onSessionError: ErrorHandler,
): ViewContext {
  const session = computed(() => check.loaded && catchSessionErrors(check.loaded.session, onSessionError))
  const text = computed(() => ({ ...check.loaded?.text, ...texts.value.text }) as FrameTexts)
  return {
    check,
    fullReport: createLazyResource(() => loadViews('full-report')),
    deliveryViews: createLazyResource(() => loadViews('delivery')),
    loadViews,
    resultLink,
    isSendingDeclined,
    setSendingDeclined(declined) {
      isSendingDeclined.value = declined
      session.peek()?.setSendingDeclined(declined)
    },
    onDownload,
    reportError: onError,
    get session() {
      return session.value as Session
    },
    get text() {
      return text.value
    },
    get head() {
      return texts.value.head
    },
    get details() {
      return texts.value.details
    },
    get instrument() {
      return (session.value as Session).instrument.value
    },
    get options() {
      return options.value
    },
    get advice() {
      return (check.loaded as LoadedCheck).advice.value
    },
  }
}

type ErrorHandler = (error: unknown) => void

/**
 * Returns the session with methods that pass exceptions to `onError` instead of throwing. Listeners and timers call
 * these methods, and an exception there would be reported as an error of the host page. After an exception, a method
 * returns an empty array: nothing is chosen and nothing is missing.
 */
const catchSessionErrors = (session: Session, onError: ErrorHandler): Session =>
  Object.fromEntries(
    Object.entries(session).map(([name, member]) => [
      name,
      typeof member !== 'function'
        ? member
        : (...args: unknown[]) =>
            attempt(
              () => member(...args),
              error => {
                onError(error)
                return []
              },
            ),
    ]),
  ) as unknown as Session
