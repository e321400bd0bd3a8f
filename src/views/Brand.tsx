import type { ScreenProps } from './props'

/** The partner's logo and name, leading to the partner's site; nothing, where none is given. */
export function Brand({ app }: ScreenProps) {
  const { brandName, brandLogo, brandUrl } = app.options.value
  if (!brandName && !brandLogo) return null
  const mark = (
    <>
      {brandLogo && <img src={brandLogo} alt={brandName ? '' : (brandUrl ?? '')} onError={hide} />}
      {brandName}
    </>
  )
  return brandUrl ? (
    <a class="brand" href={brandUrl}>
      {mark}
    </a>
  ) : (
    <span class="brand">{mark}</span>
  )
}

/** A logo that cannot be loaded (the host's policy, an address gone) leaves no broken picture behind. */
const hide = (event: { currentTarget: HTMLElement }) => {
  event.currentTarget.hidden = true
}
