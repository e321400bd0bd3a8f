/** Addresses that came with a link or a pasted snippet: the preview loads none of them before the user agrees. */
import { computed, signal } from '@preact/signals'
import {
  foreignAddresses,
  loadedAddresses,
  type OptionAddress,
  sharedAddresses,
  withoutAddresses,
} from '../model/link-addresses'
import { applyPatch, linkedState, state } from './store'

/** The addresses that the user has agreed to load. */
const agreed = signal<readonly OptionAddress[]>([])

/** The addresses that the link or snippet has named, and that the preview does not load yet. */
export const heldAddresses = computed(() =>
  sharedAddresses(loadedAddresses(state.value), linkedState.value).filter(
    ({ name, address }) => !agreed.value.some(item => item.name === name && item.address === address),
  ),
)

/** The options for the preview. */
export const previewOptions = computed(() => withoutAddresses(state.value.options, heldAddresses.value))

/** Lets the preview load the held addresses. */
export function loadHeldAddresses(): void {
  agreed.value = [...agreed.peek(), ...heldAddresses.peek()]
}

/** Removes the held addresses from the settings. */
export function removeHeldAddresses(): void {
  applyPatch({ options: Object.fromEntries(heldAddresses.peek().map(({ name }) => [name, null])) })
}

const folder = new URL('..', document.baseURI).href

/** The addresses on other servers that the link or snippet has named, for a warning beside the code to copy. */
export const foreignLinkAddresses = computed(() => foreignAddresses(state.value, linkedState.value, folder))
