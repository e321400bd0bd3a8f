import { foreignLinkAddresses, heldAddresses, loadHeldAddresses, removeHeldAddresses } from '../app/link-addresses'
import { optionTitle } from '../app/option-title'

/** Notice about the addresses that a link or snippet names and that were not loaded, with the question what to do. */
export function HeldAddresses() {
  if (heldAddresses.value.length === 0) return null
  return (
    <div class="notice across" role="status" data-held>
      <p>
        <b>Not loaded.</b> The link or snippet that these settings come from names files to load. The preview does
        without them until you say so. Load them only if you trust these addresses: their servers see your visit.
      </p>
      <ul class="plain">
        {heldAddresses.value.map(({ name, address }) => (
          <li key={name}>
            {optionTitle(name)}: <code>{address}</code>
          </li>
        ))}
      </ul>
      <div class="row">
        <button type="button" onClick={loadHeldAddresses}>
          Load them
        </button>
        <button type="button" onClick={removeHeldAddresses}>
          Remove them
        </button>
      </div>
    </div>
  )
}

/** Warning beside a code to copy: which addresses in it somebody else may have chosen. */
export function ForeignAddresses({ id }: { id: string }) {
  const found = foreignLinkAddresses.value
  if (found.length === 0) return null
  const scriptOrigin = found.find(({ name }) => name === 'base')?.origin
  return (
    <div class="notice wrong" id={id} data-foreign>
      <p>
        <b>Check before you copy.</b> The link or snippet that these settings come from chose addresses on other
        servers. {scriptOrigin && 'Whoever controls the server of the script can change your page.'}
      </p>
      <ul class="plain">
        {found.map(({ name, origin }) => (
          <li key={name}>
            {name === 'base' ? 'The script and its files' : optionTitle(name)}: <code>{origin}</code>
          </li>
        ))}
      </ul>
    </div>
  )
}
