import type { ComponentType } from 'preact'
import type { LaterViews, ScreenProps, Stage } from '../props'
import { Basis } from './Basis'
import { Detail } from './Detail'
import { type DeepProps, type DeepStage, deepen } from './deep'
import { Opened } from './Opened'
import { Origin } from './Origin'
import { OpenFile } from './take/OpenFile'
import { TakeAway } from './take/TakeAway'
import type { Tools } from './tools'
import { Up } from './Up'

/** The views, with the tools in their hands. */
export function depthViews(tools: Tools): LaterViews['full-report'] {
  const stages = new WeakMap<Stage, DeepStage>()
  const of = (app: Stage) => {
    const stage = stages.get(app) ?? deepen(app, tools)
    stages.set(app, stage)
    return stage
  }
  const deep =
    <Props extends DeepProps>(View: ComponentType<Props>) =>
    ({ app, ...rest }: Omit<Props, 'app'> & ScreenProps) => (
      <View {...({ ...rest, app: of(app) } as unknown as Props)} />
    )
  return {
    Opened: deep(Opened),
    Origin: deep(Origin),
    Basis: deep(Basis),
    Up: deep(Up),
    Detail: deep(Detail),
    TakeAway: deep(TakeAway),
    OpenFile: deep(OpenFile),
  }
}
