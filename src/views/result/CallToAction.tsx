import type { ScreenProps } from '../props'

/** The partner's next step, where one is given. */
export function CallToAction({ app }: ScreenProps) {
  const { ctaLabel, ctaUrl } = app.options.value
  if (!ctaLabel || !ctaUrl) return null
  return (
    <p class="row">
      <a class="primary" part="button button-primary" href={ctaUrl}>
        {ctaLabel}
      </a>
    </p>
  )
}
