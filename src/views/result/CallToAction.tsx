import { Brand } from '../Brand'
import type { ScreenProps } from '../props'

/** The partner's next step, where one is given. */
export function CallToAction({ app }: ScreenProps) {
  const { ctaLabel, ctaUrl } = app.options
  if (!ctaLabel || !ctaUrl) return null
  return (
    <div class="row offer">
      <Brand app={app} />
      <a class="primary" part="button button-primary" href={ctaUrl}>
        {ctaLabel}
      </a>
    </div>
  )
}
