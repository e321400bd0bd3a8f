import { signal } from '@preact/signals'
import { Component } from 'preact'
import type { ScreenProps } from './props'

/** The partner's logo and name, leading to the partner's site; nothing, where none is given. */
export class Brand extends Component<ScreenProps> {
  shown = signal(false)

  /** The logo comes in a task of its own: the screen does not wait for it. */
  override componentDidMount() {
    setTimeout(() => {
      this.shown.value = true
    })
  }

  render({ ctx: { options } }: ScreenProps) {
    const { brandName, brandLogo, brandUrl } = options
    const Tag = (brandUrl ? 'a' : 'span') as 'a'
    return (
      (brandName || brandLogo) && (
        <Tag class="brand" {...(brandUrl && { href: brandUrl })}>
          {brandLogo && this.shown.value && <img alt={brandName ? '' : (brandUrl ?? '')} src={brandLogo} />}
          {brandName}
        </Tag>
      )
    )
  }
}
