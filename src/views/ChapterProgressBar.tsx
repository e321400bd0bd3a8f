import type { ScreenProps } from './props'

/**
 * Progress bar with one segment for each chapter, filled by the share of answered questions, and a marker at the
 * current question. Decorative and hidden from screen readers: the text beside it names the chapter and the position.
 */
export const ChapterProgressBar = ({ ctx }: ScreenProps) => (
  <div class="progress" part="progress" aria-hidden="true">
    {ctx.session.progress.value.map(({ id, filled, mark }) => (
      <span key={id}>
        <i style={{ inlineSize: toPercent(filled) }} />
        {mark !== null && <b style={{ insetInlineStart: toPercent(mark) }} />}
      </span>
    ))}
  </div>
)

const toPercent = (share: number) => `${share * 100}%`
