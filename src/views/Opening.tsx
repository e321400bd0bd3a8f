import { Awaited } from './Awaited'
import { Button } from './Button'
import { Frame } from './Frame'
import type { ScreenProps } from './props'

/** In place of the check, while the page's address carries a result: what opens it comes in a later file. */
export function Opening({ app }: ScreenProps) {
  const { depth, text, link } = app
  const Opened = depth.value?.Opened
  if (Opened) return <Opened app={app} />
  return (
    <Frame app={app} screen="loading">
      <Awaited app={app} of={depth}>
        {() => null}
      </Awaited>
      <div class="row">
        <Button
          action="cancel"
          onClick={() => {
            link.value = null
          }}
        >
          {text.skip}
        </Button>
      </div>
    </Frame>
  )
}
