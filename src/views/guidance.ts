import { useRef } from 'preact/hooks'
import type { Question } from '../instrument/schema'
import type { ScreenProps } from './props'

/** What is said with the first scored question that is met, and again whenever that one is shown. */
export function useGuidance({ session }: ScreenProps['app'], question: Question | null): string | undefined {
  const first = useRef<string | null>(null)
  if (!question?.scoring) return
  first.current ??= question.id
  return first.current === question.id ? session.instrument.value.guidance : undefined
}
