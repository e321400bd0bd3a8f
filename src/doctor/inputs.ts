import type { Outcome, Problem } from '../events/events'
import type { Layer } from '../options/resolve'
import type { Options } from '../options/table'

/** Where an option can be said, the strongest first. */
export const OPTION_SOURCES = ['call', 'property', 'element', 'global', 'tag', 'query', 'style'] as const

export type OptionSource = (typeof OPTION_SOURCES)[number]

/** What one place says. */
export interface SourcedLayer extends Layer {
  source: OptionSource
}

/** Something that a policy has stopped, or would stop. */
export interface Violation {
  /** The directive in force, such as `connect-src`. */
  directive: string
  /** An address, or a word such as `inline`. */
  blocked: string
  /** The whole policy. */
  policy: string
  /** Not only reported. */
  enforced: boolean
  /** The script that tried it; empty where the browser tells none. */
  source: string
}

/** The script tag that the code came with. */
export interface ScriptTag {
  /** Its address as it stands in the page. */
  src: string
  integrity: string
  crossorigin: string | null
  /** Whether it has one: the value is for the page alone. */
  hasNonce: boolean
  location: 'head' | 'body' | 'gone'
  /** Whether browsers run it by themselves, and as it runs tell it which tag it is: of modules and what loaders run they do not. */
  isRunByBrowser: boolean
}

/** A file that came, times in milliseconds, sizes in bytes. */
export interface FileTiming {
  address: string
  duration: number
  /** 0 where it came from the cache, or where the server tells nothing. */
  transfer: number
  size: number
}

/** A colour as `#rrggbb`, as it was asked for and as it shows. */
export interface RequestedColor {
  role: 'accent' | 'accent-text' | 'surface' | 'text'
  requested: string
  used: string
}

/** What the page and the browser allow. */
export interface PageEnvironment {
  /** Its address, without query and fragment. */
  address: string
  /** `null`, as a text, in a sandbox without an origin. */
  origin: string
  isSecure: boolean
  isFramed: boolean
  /** Flags of the frame's sandbox; null where there is none, or none that can be seen. */
  sandbox: readonly string[] | null
  storage: boolean
  /** Null where the browser does not tell. */
  clipboard: boolean | null
  /** Policies that stand in the page itself. */
  policies: readonly string[]
}

/** All that the doctor sees of one check. Never an answer of the visitor. */
export interface Inputs {
  version: string
  /** The version that has the page's global, where there is one. */
  globalVersion: string | null
  instrument: { id: string; version: string; hash: string }
  instance: string
  /** Of the words that are shown. */
  language: string
  /** Of the container, in CSS pixels. */
  width: number
  now: string
  /** The strongest first. */
  layers: readonly SourcedLayer[]
  options: Options
  /** Custom properties that count in the dark scheme alone, as far as the page sets them. */
  darkProperties: readonly (readonly [name: string, value: string])[]
  /** Told by `readiness-error`, in their order. */
  problems: readonly Problem[]
  /** Told by `readiness-sent`, in their order. */
  sent: readonly { outcome: Outcome; id: string }[]
  violations: readonly Violation[]
  /** Undefined where the code came in a bundle; null where no tag was found. */
  tag: ScriptTag | null | undefined
  /** Addresses of all tags of our file's name. */
  scripts: readonly string[]
  /** Where later files come from; null in a bundle. */
  base: string | null
  page: PageEnvironment
  colors: readonly RequestedColor[]
  /** From when the tag's file had come till the check could be used; null where that is not known. */
  readyAfter: number | null
  tagFile: FileTiming | null
  chunkFiles: readonly FileTiming[]
}
