import type { Api } from './global'
import type { Check } from './public-types'

/**
 * What a method or property of a check does. README, manifest and the docstrings of the published types are generated from
 * this; no file that a browser is sent contains it. In Markdown.
 */
export interface MemberDoc {
  /** As TypeScript declares it. */
  declaration: string
  description: string
}

const doc = (declaration: string, description: string): MemberDoc => ({ declaration, description })

/** The members that element and handle of a check have besides the options. */
export const checkDocs: Record<keyof Check, MemberDoc> = {
  ready: doc('readonly ready: Promise<void>', 'Promise that is fulfilled when the start screen can be used.'),
  result: doc('readonly result: Result | null', 'The result, once the visitor has one; else null.'),
  open: doc('open(): void', 'Opens the dialog or drawer. Without effect in `mode="inline"`.'),
  close: doc('close(): void', 'Closes the dialog or drawer. Without effect in `mode="inline"`.'),
  reset: doc('reset(): void', 'Erases the answers, stored ones too, and shows the start screen.'),
  update: doc(
    'update(options: GivenOptions): void',
    'Changes options; answers stay. These values take precedence over attributes and all other places; null or undefined gives an option back to them.',
  ),
  destroy: doc(
    'destroy(): void',
    'Removes the check from the page with all its nodes, listeners and timers. Stored answers stay for the next check of that name.',
  ),
}

/** The members of `window.readinessCheck`. */
export const apiDocs: Record<keyof Api, MemberDoc> = {
  version: doc('readonly version: string', 'Version of the script.'),
  mount: doc(
    'mount(target?: Target, options?: GivenOptions): CheckHandle',
    'Mounts a check in `target`, a selector or an element, and returns a handle to it. Without a target, or where the selector matches nothing, the check is mounted at the end of `main`, else of `body`.',
  ),
  instances: doc('readonly instances: ReadinessCheckElement[]', 'The elements of all mounted checks.'),
  options: doc(
    'options: GivenOptions',
    'Options for all checks of the page. Calls and elements take precedence over them; they take precedence over the tag.',
  ),
  q: doc(
    'readonly q: { push(...calls: ((api: Api) => void)[]): void }',
    'Queue of callbacks, each called with this object. Before the script has loaded, an array takes its place: `((window.readinessCheck ||= {}).q ||= []).push(api => …)`.',
  ),
}
