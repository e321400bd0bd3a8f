import { signal } from '@preact/signals-core'
import { Component } from 'preact'
import type { ScreenProps } from './props'

/** The partner's logo and name, linked to the partner's site. Renders nothing if neither option is set. */
export class Brand extends Component<ScreenProps> {
  isLogoShown = signal(false)

  /** Adds the logo in a separate task, so that decoding the image does not delay the first paint of the screen. */
  override componentDidMount() {
    setTimeout(() => {
      this.isLogoShown.value = true
    })
  }

  render({ ctx: { options } }: ScreenProps) {
    const { brandName, brandLogo, brandUrl } = options
    const Tag = (brandUrl ? 'a' : 'span') as 'a'
    return (
      (brandName || brandLogo) && (
        <Tag class="brand" {...(brandUrl && { href: brandUrl })}>
          {brandLogo && this.isLogoShown.value && <img alt={brandName ? '' : (brandUrl ?? '')} src={brandLogo} />}
          {brandName}
        </Tag>
      )
    )
  }
}
