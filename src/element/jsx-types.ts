import type { EventDetails, EventName } from '../events/events'
import type { GivenOptions, OptionName, Options } from '../options/table'

/** `headingLevel` as attributes spell it: `heading-level`. */
type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : Name

/** Numbers, bare or in pixels, and booleans may be written out; true by presence is the empty text. */
type Written<Value> =
  | Value
  | (Value extends boolean ? `${Value}` | '' : Value extends number ? `${Value}` | `${Value}px` : never)

type Attributes = { [Name in OptionName as Kebab<Name>]?: Written<Options[Name]> | undefined }

/** Every option by the name of its attribute, and by that of its property. */
type OptionProps = Attributes & Omit<GivenOptions, keyof Attributes>

/** What may stand on `<readiness-check>` in the markup of a framework: the options, and `context-NAME`. */
export type ElementAttributes = OptionProps & { [Name in `context-${string}`]?: string | undefined }

/** A listener for one event. */
export type Listener<Name extends EventName> = ((event: CustomEvent<EventDetails[Name]>) => void) | undefined

/** A listener for each event, under the name that React, Preact and Svelte give such a prop. */
export type Listeners = { [Name in EventName as `on${Name}`]?: Listener<Name> }
