/** Entry `readiness-check/vue`: declares `<readiness-check>` in the types of Vue templates. It contains no code. */
import type { HTMLAttributes, PublicProps } from 'vue'
import type { ElementAttributes, Listener } from './element/jsx-types'
import type { ReadinessCheckElement } from './element/public-types'
import type { EventName } from './events/events'
import type { Options } from './options/table'

/** A kebab-case name in camel case: `readiness-complete` becomes `readinessComplete`. */
type CamelCase<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Head}${Capitalize<CamelCase<Tail>>}`
  : Name

/** Props with a listener for each event, named as in Vue: `@readiness-complete` is the prop `onReadinessComplete`. */
type VueListeners = { [Name in EventName as `on${Capitalize<CamelCase<Name>>}`]?: Listener<Name> }

/** Props for `context` and `context-NAME`: Vue's type checker reads `context-plan` as `contextPlan`. */
type ContextProps = { [Name in `context${Capitalize<string>}`]?: string | Options['context'] | null | undefined }

/** Props of `<readiness-check>` in Vue templates. */
export type ReadinessCheckProps = PublicProps & HTMLAttributes & ElementAttributes & ContextProps & VueListeners

declare module 'vue' {
  interface GlobalComponents {
    'readiness-check': new () => ReadinessCheckElement & {
      /** @deprecated Only for the type checking of templates. */
      $props: ReadinessCheckProps
    }
  }
}
