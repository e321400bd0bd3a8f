import { useSignal } from '@preact/signals'
import { optionGroups } from '../app/controls'
import { announce, applyPatch } from '../app/store'
import { OptionField } from './OptionField'

/** Largest logo file in bytes: the logo becomes part of the snippet and of the configurator's address. */
const MAX_LOGO_SIZE = 8_000

/** Reads a file as a `data:` address. */
const readAsDataUrl = (file: Blob) =>
  new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(`${reader.result}`)
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })

/** File input for a logo, which is set as a `data:` address. */
function LogoFile() {
  const problem = useSignal('')
  const setLogo = async (file: File | undefined) => {
    problem.value = ''
    if (!file) return
    if (!file.type.startsWith('image/')) problem.value = `${file.name} is no image. Choose an SVG, PNG or WebP.`
    else if (file.size > MAX_LOGO_SIZE)
      problem.value = `${file.name} has ${Math.ceil(file.size / 1000)} kB; up to ${MAX_LOGO_SIZE / 1000} kB fit into a snippet. Choose a smaller one, an SVG at best, or put it on your server and give its address.`
    else {
      const brandLogo = await readAsDataUrl(file).catch(() => null)
      if (brandLogo) {
        applyPatch({ options: { brandLogo } })
        announce('Your logo is set.')
      } else problem.value = `${file.name} could not be read. Choose it again.`
    }
  }
  return (
    <div class={problem.value ? 'field wrong' : 'field'}>
      <label for="logo-file">Or a file, which becomes part of the snippet</label>
      <input
        id="logo-file"
        type="file"
        accept="image/*"
        aria-describedby={problem.value ? 'logo-fault' : undefined}
        onChange={event => setLogo(event.currentTarget.files?.[0])}
      />
      {problem.value && (
        <p class="fault" id="logo-fault" role="alert">
          {problem.value}
        </p>
      )}
    </div>
  )
}

/** Section of the settings: the partner's name, logo and links. */
export const BrandSection = () => (
  <>
    <h2>Brand</h2>
    <p class="lead">Your name and logo stand at the top of the card, your next step under the result.</p>
    {optionGroups.brand.slice(0, 2).map(name => (
      <OptionField key={name} name={name} />
    ))}
    <LogoFile />
    {optionGroups.brand.slice(2).map(name => (
      <OptionField key={name} name={name} />
    ))}
  </>
)
