/** `readiness-check/vue`: tells Vue's checker of `<readiness-check>` in templates. Types only, nothing to run. */
import type { HTMLAttributes, PublicProps } from 'vue'
import type { Events, Markup } from './element/markup'
import type { ReadinessCheckElement } from './element/types'
import type { Options } from './options/table'

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name

/** What `@readiness-complete` becomes: `onReadinessComplete`. */
type Listeners = {
  [Name in keyof Events as `on${Capitalize<Camel<Name>>}`]?: ((event: Events[Name]) => void) | undefined
}

/** `context-plan`, which Vue's checker reads as `contextPlan`; so it does `context` itself. */
type Contexts = { [Name in `context${Capitalize<string>}`]?: string | Options['context'] | null | undefined }

/** What `<readiness-check>` takes in templates. */
export type ReadinessCheckProps = PublicProps & HTMLAttributes & Markup & Contexts & Listeners

declare module 'vue' {
  interface GlobalComponents {
    'readiness-check': new () => ReadinessCheckElement & {
      /** @deprecated Only for the checking of templates. */
      $props: ReadinessCheckProps
    }
  }
}
