import { computed } from '@preact/signals-core'
import type { FrameTexts } from '../i18n/en'
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
  onSessionError: (error: unknown) => void,
): ViewContext {
  const session = computed(() => check.loaded?.catchSessionErrors(onSessionError))
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
