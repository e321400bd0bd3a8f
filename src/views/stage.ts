import { attempt } from '../lib/attempt'
import type { Session } from '../session/session'
import { createLater } from './later'
import type { AppProps, Stage } from './props'

/** Makes of what the element hands over what the views read. */
export const createStage = (
  { session, options, wording, later, link, advice, onDownload, onFault }: AppProps,
  fail: Fail,
): Stage => ({
  session: guard(session, fail),
  depth: createLater(() => later('full-report')),
  delivery: createLater(() => later('delivery')),
  later,
  link,
  onDownload,
  report: onFault,
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

type Fail = (fault: unknown) => void

/**
 * The same session, whose exceptions go to `fail`: its methods are called from listeners and timers, where an exception
 * would surface as the host page's own. What failed gives an empty list: nothing chosen, nothing missing.
 */
const guard = (session: Session, fail: Fail): Session =>
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
