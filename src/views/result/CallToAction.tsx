import { Brand } from '../Brand'
import type { ScreenProps } from '../props'

/** The partner's link for a next step, with the brand. Renders nothing unless label and URL are configured. */
export function CallToAction({ ctx }: ScreenProps) {
  const { ctaLabel, ctaUrl } = ctx.options
  if (!ctaLabel || !ctaUrl) return null
  return (
    <div class="row offer">
      <Brand ctx={ctx} />
      <a class="primary" part="button button-primary" href={ctaUrl}>
        {ctaLabel}
      </a>
    </div>
  )
}
