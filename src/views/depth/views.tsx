import { Component, type ComponentChildren, type ComponentType } from 'preact'
import type { LaterViews, ScreenProps, Stage } from '../props'
import { Basis } from './Basis'
import { Detail } from './Detail'
import { type DeepProps, type DeepStage, deepen } from './deep'
import { Opened } from './Opened'
import { Origin } from './Origin'
import styles from './styles/index.css?inline'
import { OpenFile } from './take/OpenFile'
import { TakeAway } from './take/TakeAway'
import type { Tools } from './tools'
import { Up } from './Up'

/** Made when first needed: on a server there is none. */
let sheet: CSSStyleSheet | undefined

/** Brings the depth's style sheet to the shadow root that it stands in. */
class Dressed extends Component<{ children: ComponentChildren }> {
  override componentDidMount() {
    const root = (this as unknown as { base: Node | null }).base?.getRootNode()
    if (!(root instanceof ShadowRoot)) return
    if (!sheet) {
      sheet = new CSSStyleSheet()
      sheet.replaceSync(styles)
    }
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]
  }

  render() {
    return this.props.children
  }
}

/** The views, with the tools in their hands. */
export function depthViews(tools: Tools): LaterViews['depth'] {
  const stages = new WeakMap<Stage, DeepStage>()
  const of = (app: Stage) => {
    const stage = stages.get(app) ?? deepen(app, tools)
    stages.set(app, stage)
    return stage
  }
  const dressed =
    <Props extends DeepProps>(View: ComponentType<Props>) =>
    ({ app, ...rest }: Omit<Props, 'app'> & ScreenProps) => (
      <Dressed>
        <View {...({ ...rest, app: of(app) } as unknown as Props)} />
      </Dressed>
    )
  return {
    Opened: dressed(Opened),
    Origin: dressed(Origin),
    Basis: dressed(Basis),
    Up: dressed(Up),
    Detail: dressed(Detail),
    TakeAway: dressed(TakeAway),
    OpenFile: dressed(OpenFile),
  }
}
