/** Chunk `check`: everything from the first question to the band, in English: instrument, scoring, session and screens. */
import { computed } from '@preact/signals-core'
import type { CheckChunk, CheckContext } from '../element/chunk-types'
import { frameTexts } from '../i18n/en'
import instrument from '../instrument/iso-42001'
import { scoringHashByVersion } from '../instrument/iso-42001/versions'
import { advice } from '../scoring/advice'
import { scoreWithKnownHash } from '../scoring/score-with-known-hash'
import { createSession } from '../session/create-session'
import { catchSessionErrors } from '../views/catch-session-errors'
import { ErrorScreen } from '../views/ErrorScreen'
import { NotApplicableOrLaterScreen } from '../views/NotApplicableOrLaterScreen'
import type { LoadedCheck } from '../views/props'
import { QuestionScreen } from '../views/QuestionScreen'
import { ReportSlot } from '../views/ReportSlot'
import { RestartButton } from '../views/RestartButton'
import { ResultScreen } from '../views/result/ResultScreen'
import { SharedLinkLoading } from '../views/SharedLinkLoading'
import styles from '../views/styles/check.css?inline'

export { modulesOfCheck as sharedModules } from './modules-of-check'

/** Creates the check of one instance: its session, and the screens that show it. */
function createCheck({ texts, ...context }: CheckContext): LoadedCheck {
  const session = createSession({
    instrument: computed(() => texts.value.translateInstrument(instrument)),
    score: (instrument, answers) =>
      scoreWithKnownHash(instrument, scoringHashByVersion[instrument.version] ?? '', answers),
    ...context,
  })
  return {
    session,
    catchSessionErrors: onError => catchSessionErrors(session, onError),
    screens: { question: QuestionScreen, result: ResultScreen, 'not-applicable': NotApplicableOrLaterScreen },
    SharedLinkLoading,
    ErrorScreen,
    RestartButton,
    OpenFile: ({ ctx }) => <ReportSlot ctx={ctx} view="OpenFile" />,
    text: frameTexts,
    advice: computed(() => advice(session.instrument.value, session.shownResult.value?.answers ?? {})),
  }
}

export default { createCheck, instrument, styles } satisfies CheckChunk
