import { type Signal, signal } from '@preact/signals'
import type { Opened } from '../../report/carry'
import type { Comparison, Past } from '../../report/compare'
import type { Scorer } from '../../report/scorer'
import type { Shown } from '../../session/session'
import { type DepthWordKey, depth } from '../../words/depth'
import type { WordKey } from '../../words/en'
import { type ReportWordKey, report } from '../../words/report'
import { worded } from '../../words/worded'
import { createLater, type Later } from '../later'
import type { LaterViews, Stage } from '../props'
import type { Tools } from './tools'

export type DeepWords = Record<WordKey | DepthWordKey | ReportWordKey, string>

/** One side of a comparison: when it was, in words, and what stood then. */
export interface Side {
  name: string
  past: Past
}

/** Two results, compared. */
export interface Compared {
  before: Side
  now: Side
  found: Comparison
}

/** What the views of the result's depth read: the stage, with their own texts and tools, and what they keep between screens. */
export interface DeepStage extends Omit<Stage, 'text'> {
  readonly text: DeepWords
  readonly tools: Tools
  readonly pdf: Later<LaterViews['pdf']>
  readonly scorer: Scorer
  readonly names: Readonly<Record<string, string>>
  /** What the link or file that is looked at says of itself. */
  readonly opened: Signal<(Opened & { created?: string | null }) | null>
  readonly compared: Signal<Compared | null>
}

/** What every view of the depth is handed. */
export interface DeepProps {
  app: DeepStage
}

/** What of the result is shown, and whether it is the visitor's own. */
export interface ShownProps extends DeepProps {
  shown: Shown
}

/** Adds to a stage what the depth needs. The stage's own members stay live. */
export function deepen(app: Stage, tools: Tools): DeepStage {
  let words: Stage['text'] | null = null
  let text = {} as DeepWords
  const more = {
    get text() {
      if (app.text === words) return text
      words = app.text
      text = { ...depth, ...report, ...words }
      return text
    },
    tools,
    pdf: createLater(() => app.later('pdf')),
    get scorer() {
      return tools.scorer(app.instrument)
    },
    get names() {
      return worded('reference', tools.names(app.instrument), app.text)
    },
    opened: signal(null),
    compared: signal(null),
  }
  return Object.create(app as unknown as object, Object.getOwnPropertyDescriptors(more))
}

/** Whether these are the visitor's own answers, which can be changed; not those of a link, a file or a trial. */
export const isOwn = ({ session }: DeepStage, { result }: Shown): boolean => session.result.value === result
