import type { ScreenProps } from './props'

/** One segment a chapter, filled by share, with a mark at today's place. A drawing only; the step beside it says it in words. */
export const Progress = ({ ctx }: ScreenProps) => (
  <div class="progress" part="progress" aria-hidden="true">
    {ctx.session.progress.value.map(({ id, filled, mark }) => (
      <span key={id}>
        <i style={{ inlineSize: share(filled) }} />
        {mark !== null && <b style={{ insetInlineStart: share(mark) }} />}
      </span>
    ))}
  </div>
)

const share = (part: number) => `${part * 100}%`
