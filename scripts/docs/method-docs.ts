import type { GlobalApi } from '../../src/element/global'
import type { Check } from '../../src/element/public-types'

/**
 * Documentation of one method or property, in Markdown. README, manifest and the docstrings of the published types are
 * generated from it.
 */
export interface MemberDoc {
  /** TypeScript declaration of the member. */
  declaration: string
  description: string
}

const doc = (declaration: string, description: string): MemberDoc => ({ declaration, description })

/**
 * Documentation of the methods and properties of a check, other than its options; the type requires an entry for each.
 */
export const checkMemberDocs: Record<keyof Check, MemberDoc> = {
  ready: doc('readonly ready: Promise<void>', 'Promise that is fulfilled when the start screen can be used.'),
  result: doc('readonly result: Result | null', 'The result, or null if the visitor has none yet.'),
  open: doc('open(): void', 'Opens the dialog or drawer. Without effect in `mode="inline"`.'),
  close: doc('close(): void', 'Closes the dialog or drawer. Without effect in `mode="inline"`.'),
  reset: doc('reset(): void', 'Erases the answers, also the stored ones, and shows the start screen.'),
  update: doc(
    'update(options: GivenOptions): void',
    'Changes options; the answers are kept. These values take precedence over attributes and all other sources. Null or undefined removes a value, so that the other sources apply.',
  ),
  destroy: doc(
    'destroy(): void',
    'Removes the check from the page with all its nodes, listeners and timers. Stored answers stay for the next check of that name.',
  ),
}

/** Documentation of the members of `window.readinessCheck`; the type requires an entry for each. */
export const globalApiDocs: Record<keyof GlobalApi, MemberDoc> = {
  version: doc('readonly version: string', 'Version of the script.'),
  mount: doc(
    'mount(target?: Target, options?: GivenOptions): CheckHandle',
    'Mounts a check in `target`, a selector or an element, and returns a handle to it. Without a target, or if no element matches the selector, the check is mounted at the end of `main`, else of `body`.',
  ),
  instances: doc('readonly instances: ReadinessCheckElement[]', 'The elements of all mounted checks.'),
  options: doc(
    'options: GivenOptions',
    'Options for all checks of the page. Calls and elements take precedence over them; they take precedence over the tag.',
  ),
  q: doc(
    'readonly q: { push(...calls: ((api: GlobalApi) => void)[]): void }',
    'Queue of callbacks, each called with this object. Before the script has loaded, an array takes its place: `((window.readinessCheck ||= {}).q ||= []).push(api => …)`.',
  ),
}
