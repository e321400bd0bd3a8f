import { ErrorScreen } from './ErrorScreen'
import { NotApplicableOrLaterScreen } from './NotApplicableOrLaterScreen'
import type { CheckViews } from './props'
import { QuestionScreen } from './QuestionScreen'
import { ReportSlot } from './ReportSlot'
import { RestartButton } from './RestartButton'
import { ResultScreen } from './result/ResultScreen'
import { SharedLinkLoading } from './SharedLinkLoading'

/** The views of the chunk `check`. */
export const checkViews: CheckViews = {
  screens: { question: QuestionScreen, result: ResultScreen, 'not-applicable': NotApplicableOrLaterScreen },
  SharedLinkLoading,
  ErrorScreen,
  RestartButton,
  OpenFile: ({ ctx }) => <ReportSlot ctx={ctx} view="OpenFile" />,
}
