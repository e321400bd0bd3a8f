import { attempt } from '../lib/attempt'
import type { Session } from '../session/session'
import { createLazyResource } from './lazy-resource'
import type { AppProps, ViewContext } from './props'

/**
 * Creates the context that all views read, from the props of `App`.
 *
 * @param onSessionError called with each exception from a method of the session
 */
export const createViewContext = (
  { session, options, texts, loadViews, resultLink, advice, onDownload, onError }: AppProps,
  onSessionError: ErrorHandler,
): ViewContext => ({
  session: catchSessionErrors(session, onSessionError),
  fullReport: createLazyResource(() => loadViews('full-report')),
  deliveryViews: createLazyResource(() => loadViews('delivery')),
  loadViews,
  resultLink,
  onDownload,
  reportError: onError,
  get text() {
    return texts.value.text
  },
  get details() {
    return texts.value.details
  },
  get instrument() {
    return session.instrument.value
  },
  get options() {
    return options.value
  },
  get advice() {
    return advice.value
  },
})

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
