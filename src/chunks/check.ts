/** Chunk `check`: everything from the first question to the band, in English: instrument, scoring, session and screens. */
import { computed } from '@preact/signals-core'
import type { CheckChunk, CheckContext } from '../element/chunk-types'
import { frameTexts } from '../i18n/en'
import instrument from '../instrument/iso-42001'
import { scoringHashByVersion } from '../instrument/iso-42001/versions'
import { dropResultLink } from '../lib/drop-result-link'
import { hideTypingFromPage } from '../lib/hide-typing-from-page'
import { advice } from '../scoring/advice'
import { scoreWithKnownHash } from '../scoring/score-with-known-hash'
import { createSession } from '../session/create-session'
import { createSavedText } from '../session/saved-text'
import { sweepSavedTexts } from '../session/sweep-saved-texts'
import { savedSessionKey } from '../session/web-storage'
import { catchSessionErrors } from '../views/catch-session-errors'
import { checkViews } from '../views/check-views'
import type { LoadedCheck } from '../views/props'
import styles from '../views/styles/check.css?inline'

export { modulesOfCheck as sharedModules } from './modules-of-check'

/** Creates the check of one instance: its session, and the screens that show it. */
function createCheck({ texts, saveMode, instance, onEvent, onProblem, ...context }: CheckContext): LoadedCheck {
  const session = createSession({
    instrument: computed(() => texts.value.translateInstrument(instrument)),
    score: (instrument, answers) =>
      scoreWithKnownHash(instrument, scoringHashByVersion[instrument.version] ?? '', answers),
    getStore: () =>
      createSavedText(saveMode(), savedSessionKey(instance, instrument), () =>
        onProblem({
          code: 'storage',
          message: 'Answers cannot be stored here',
          hint: 'They last until the visitor leaves the page.',
        }),
      ),
    onEvent(event) {
      // Also what an earlier configuration of the delivery has left: this one may have none.
      if (event.type === 'reset' && !Object.keys(session.answers.peek()).length)
        sweepSavedTexts(instance, instrument, 'none')
      onEvent(event)
    },
    ...context,
  })
  // In a separate task, so that a press on the start button is answered first.
  setTimeout(() => sweepSavedTexts(instance, instrument, saveMode()))
  return {
    session,
    catchSessionErrors: onError => catchSessionErrors(session, onError),
    ...checkViews,
    text: frameTexts,
    hideTypingFromPage,
    dropResultLink,
    advice: computed(() => advice(session.instrument.value, session.shownResult.value?.answers ?? {})),
  }
}

export default { createCheck, instrument, styles } satisfies CheckChunk
