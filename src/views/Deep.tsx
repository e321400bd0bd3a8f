import type { ComponentProps, ComponentType } from 'preact'
import { Contained } from './Contained'
import type { LaterViews, ScreenProps } from './props'

type Views = LaterViews['full-report']
type Part = keyof Views

/** A part of a screen that comes in a later file; nothing till then. */
export function Deep<Name extends Part>({ part, ...rest }: { part: Name } & ComponentProps<Views[Name]>) {
  const View = (rest as unknown as ScreenProps).app.depth.value?.[part] as ComponentType<object> | undefined
  return View ? (
    <Contained app={(rest as unknown as ScreenProps).app}>
      <View {...rest} />
    </Contained>
  ) : null
}
