import type { EventDetails, EventName } from '../events/events'
import type { GivenOptions, OptionName, Options } from '../options/table'

/** A camel-case name in kebab case, as attributes spell it: `headingLevel` becomes `heading-level`. */
type KebabCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${KebabCase<Rest>}`
  : Name

/** An option's value, or its text in markup: `12` or `12px` for a number; for a boolean `true`, `false` or the empty text. */
type Written<Value> =
  | Value
  | (Value extends boolean ? `${Value}` | '' : Value extends number ? `${Value}` | `${Value}px` : never)

/** A prop for each option, by attribute name. */
type Attributes = { [Name in OptionName as KebabCase<Name>]?: Written<Options[Name]> | undefined }

/** Props for every option, by attribute name (`heading-level`) and by property name (`headingLevel`). */
type OptionProps = Attributes & Omit<GivenOptions, keyof Attributes>

/** Props of `<readiness-check>` in the markup of a framework: every option, and `context-NAME`. */
export type ElementAttributes = OptionProps & { [Name in `context-${string}`]?: string | undefined }

/** Type of a listener for one event. */
export type Listener<Name extends EventName> = ((event: CustomEvent<EventDetails[Name]>) => void) | undefined

/** Props with a listener for each event, named as in React, Preact and Svelte: `onreadiness-complete`. */
export type Listeners = { [Name in EventName as `on${Name}`]?: Listener<Name> }
