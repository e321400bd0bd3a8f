import type { Result } from '../../scoring/result'
import type { ScreenProps } from '../props'

/** What every part of the result is handed. */
export interface PartProps extends ScreenProps {
  result: Result
}
