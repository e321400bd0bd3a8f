import type { ScreenProps } from './props'

/** The partner's logo, asked for once it is to be seen, and name, leading to the partner's site; nothing, where none is given. */
export function Brand({ app: { options } }: ScreenProps) {
  const { brandName, brandLogo, brandUrl } = options
  const Tag = (brandUrl ? 'a' : 'span') as 'a'
  return (
    (brandName || brandLogo) && (
      <Tag class="brand" {...(brandUrl && { href: brandUrl })}>
        {brandLogo && <img alt={brandName ? '' : (brandUrl ?? '')} loading="lazy" src={brandLogo} />}
        {brandName}
      </Tag>
    )
  )
}
