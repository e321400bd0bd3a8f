import { attempt } from '../lib/attempt'
import type { Session } from '../session/session'
import { createLazyResource } from './lazy-resource'
import type { AppProps, ViewContext } from './props'

/** Makes of what the element hands over what the views read. */
export const createViewContext = (
  { session, options, texts: wording, loadViews: later, link, advice, onDownload, onError: onProblem }: AppProps,
  fail: Fail,
): ViewContext => ({
  session: guardSession(session, fail),
  fullReport: createLazyResource(() => later('full-report')),
  deliveryViews: createLazyResource(() => later('delivery')),
  loadViews: later,
  link,
  onDownload,
  reportError: onProblem,
  get text() {
    return wording.value.text
  },
  get details() {
    return wording.value.details
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

type Fail = (problem: unknown) => void

/**
 * The same session, whose exceptions go to `fail`: its methods are called from listeners and timers, where an exception
 * would surface as the host page's own. What failed gives an empty list: nothing chosen, nothing missing.
 */
const guardSession = (session: Session, fail: Fail): Session =>
  Object.fromEntries(
    Object.entries(session).map(([name, member]) => [
      name,
      typeof member !== 'function'
        ? member
        : (...given: unknown[]) =>
            attempt(
              () => member(...given),
              error => {
                fail(error)
                return []
              },
            ),
    ]),
  ) as unknown as Session
