/** `readiness-check/vue`: tells Vue's checker of `<readiness-check>` in templates. Types only, nothing to run. */
import type { HTMLAttributes, PublicProps } from 'vue'
import type { ElementAttributes, Listener } from './element/jsx-types'
import type { ReadinessCheckElement } from './element/public-types'
import type { EventName } from './events/events'
import type { Options } from './options/table'

type Camel<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Name

/** A listener for each event, under the name that Vue gives `@readiness-complete`: `onReadinessComplete`. */
type VueListeners = { [Name in EventName as `on${Capitalize<Camel<Name>>}`]?: Listener<Name> }

/** `context-plan`, which Vue's checker reads as `contextPlan`; so it does `context` itself. */
type Contexts = { [Name in `context${Capitalize<string>}`]?: string | Options['context'] | null | undefined }

/** What `<readiness-check>` takes in templates. */
export type ReadinessCheckProps = PublicProps & HTMLAttributes & ElementAttributes & Contexts & VueListeners

declare module 'vue' {
  interface GlobalComponents {
    'readiness-check': new () => ReadinessCheckElement & {
      /** @deprecated Only for the checking of templates. */
      $props: ReadinessCheckProps
    }
  }
}
