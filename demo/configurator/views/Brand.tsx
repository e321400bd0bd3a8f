import { useSignal } from '@preact/signals'
import { groups } from '../app/controls'
import { put, say } from '../app/store'
import { OptionField } from './Field'

/** A logo in the snippet itself makes every page longer that bears it, and the configurator's address too. */
const MOST = 8_000

const dataOf = (file: Blob) =>
  new Promise<string>((done, fail) => {
    const reader = new FileReader()
    reader.onload = () => done(`${reader.result}`)
    reader.onerror = () => fail(reader.error)
    reader.readAsDataURL(file)
  })

function LogoFile() {
  const problem = useSignal('')
  const take = async (file: File | undefined) => {
    problem.value = ''
    if (!file) return
    if (!file.type.startsWith('image/')) problem.value = `${file.name} is no image. Choose an SVG, PNG or WebP.`
    else if (file.size > MOST)
      problem.value = `${file.name} has ${Math.ceil(file.size / 1000)} kB; up to ${MOST / 1000} kB fit into a snippet. Choose a smaller one, an SVG at best, or put it on your server and give its address.`
    else {
      const brandLogo = await dataOf(file).catch(() => null)
      if (brandLogo) {
        put({ options: { brandLogo } })
        say('Your logo is in.')
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
        onChange={event => take(event.currentTarget.files?.[0])}
      />
      {problem.value && (
        <p class="fault" id="logo-fault" role="alert">
          {problem.value}
        </p>
      )}
    </div>
  )
}

export const Brand = () => (
  <>
    <h2>Brand</h2>
    <p class="lead">Your name and logo stand at the top of the card, your next step under the result.</p>
    {groups.brand.slice(0, 2).map(name => (
      <OptionField key={name} name={name} />
    ))}
    <LogoFile />
    {groups.brand.slice(2).map(name => (
      <OptionField key={name} name={name} />
    ))}
  </>
)
