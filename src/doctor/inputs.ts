import type { DeliveryOutcome, Problem } from '../events/events'
import type { OptionLayer } from '../options/resolve'
import type { Options } from '../options/table'

/** The sources in which a partner can set an option, strongest first. */
export const OPTION_SOURCES = ['call', 'property', 'element', 'global', 'tag', 'query', 'style'] as const

/** One of the sources in which a partner can set an option. */
export type OptionSource = (typeof OPTION_SOURCES)[number]

/** The options that one source sets, with the name of the source. */
export interface SourcedLayer extends OptionLayer {
  source: OptionSource
}

/** A violation of a Content-Security-Policy: a request, script or style that a policy has blocked or would block. */
export interface PolicyViolation {
  /** The directive that was violated, such as `connect-src`. */
  directive: string
  /** The blocked address, or a keyword such as `inline`. */
  blocked: string
  /** The full text of the policy. */
  policy: string
  /** Whether the policy blocked the resource; `false` for a report-only policy. */
  isEnforced: boolean
  /** Address of the script that caused the violation; empty if the browser does not report the script. */
  sourceFile: string
}

/** The script tag that loaded the embed file. */
export interface ScriptTag {
  /** Address of the script. */
  src: string
  integrity: string
  crossorigin: string | null
  /** Whether the tag has a nonce. The value is a secret of the page and is not collected. */
  hasNonce: boolean
  /** Where the tag is now; `gone` if the tag was removed from the document. */
  location: 'head' | 'body' | 'gone'
  /**
   * Whether the browser runs the tag as a classic script and sets `document.currentScript`. `false` for modules and for
   * scripts that a loader runs.
   */
  isRunByBrowser: boolean
  /** Name of a library on the page that swaps or morphs its content, if the tag has mounted the check. */
  swappedBy?: string | undefined
}

/** Load time (in milliseconds) and sizes (in bytes) of one loaded file. */
export interface FileTiming {
  address: string
  duration: number
  /** Bytes sent over the network; 0 if the file came from the cache or if the server does not allow timing. */
  transferSize: number
  decodedSize: number
}

/** A colour that the partner requested and the colour that is used after contrast correction, both as `#rrggbb`. */
export interface RequestedAndUsedColor {
  role: 'accent' | 'accent-text' | 'surface' | 'text'
  /** Empty if the partner set no such colour. */
  requested: string
  used: string
}

/** Capabilities and restrictions of the page and the browser. */
export interface PageEnvironment {
  /** Address of the page, without query and fragment. */
  address: string
  /** Origin of the page; the string `null` in a sandbox without `allow-same-origin`. */
  origin: string
  isSecure: boolean
  isFramed: boolean
  /** Flags of the `sandbox` attribute of the frame; `null` if there is none or if the frame cannot be accessed. */
  sandbox: readonly string[] | null
  /** Whether web storage is allowed. */
  hasStorage: boolean
  /**
   * Whether the Permissions Policy allows writing to the clipboard; `null` if the browser does not expose the policy.
   */
  canWriteClipboard: boolean | null
  /** Content-Security-Policies from `<meta>` elements of the page. */
  policies: readonly string[]
}

/** All facts about one check that the doctor diagnoses. Never contains an answer of the visitor. */
export interface DoctorInputs {
  version: string
  /** Version of the embed that defined `window.readinessCheck`; `null` if the global is missing. */
  globalVersion: string | null
  instrument: { id: string; version: string; hash: string }
  /** Name of the check instance. */
  instance: string
  /** Language of the texts that are shown. */
  language: string
  /** Width of the check's element in CSS pixels. */
  width: number
  /** When the facts were collected (ISO 8601). */
  collectedAt: string
  /** The option layers, strongest first. */
  layers: readonly SourcedLayer[]
  /** The resolved options. */
  options: Options
  /** Custom properties that apply in the dark scheme only and that the page sets, with their values. */
  darkProperties: readonly (readonly [name: string, value: string])[]
  /** Details of the past `readiness-error` events, oldest first. */
  problems: readonly Problem[]
  /** Details of the past `readiness-sent` events, oldest first. */
  sent: readonly { outcome: DeliveryOutcome; id: string }[]
  violations: readonly PolicyViolation[]
  /** `undefined` if the code is part of a bundle; `null` if the script tag was not found. */
  tag: ScriptTag | null | undefined
  /** Addresses of all script tags on the page that load a file named `readiness-check.js`. */
  scripts: readonly string[]
  /** Base address of the chunks; `null` in a bundle. */
  chunkBaseUrl: string | null
  page: PageEnvironment
  colors: readonly RequestedAndUsedColor[]
  /** Milliseconds from the end of loading the embed file until the check was ready; `null` if unknown. */
  readyAfter: number | null
  /** Timing of the embed file; `null` if the browser has no entry for the file. */
  tagFile: FileTiming | null
  /** Timings of the loaded chunks. */
  chunkFiles: readonly FileTiming[]
}
