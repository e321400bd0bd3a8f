import { useSignal } from '@preact/signals'
import { Fragment } from 'preact'
import { useId } from 'preact/hooks'
import type { OptionName } from '../../../src/options/table'
import { DEFAULT_DARK_COLORS } from '../../../src/theme/pick-colors'
import { optionGroups } from '../app/controls'
import { announce, applyPatch, endEdit, state } from '../app/store'
import { type DarkColors, darkColorNames, darkColorOptions, darkProperty } from '../model/state'
import { parseColor } from '../model/values'
import { ColorInput } from './ColorInput'
import { ContrastTable } from './ContrastTable'
import { FieldFrame } from './FieldFrame'
import { OptionField } from './OptionField'

const defaultOf = (name: keyof DarkColors) => DEFAULT_DARK_COLORS[darkColorOptions[name]]

/** Field for a colour of the dark scheme only, which the page's style sheet sets. */
function DarkField({ name }: { name: keyof DarkColors }) {
  const id = useId()
  const given = state.value.dark[name]
  const draft = useSignal<string | null>(null)
  const isEdited = useSignal(false)
  const isWrong = isEdited.value && draft.value !== null && draft.value !== '' && !parseColor(draft.value)
  const applyColor = (raw: string) => applyPatch({ dark: { [name]: parseColor(raw) ?? null } }, `dark-${name}`)
  const write = (raw: string, isComplete: boolean) => {
    draft.value = raw
    isEdited.value = isComplete
    if (!raw.trim() || parseColor(raw)) {
      applyColor(raw)
      if (isComplete) draft.value = null
    }
    if (isComplete) endEdit()
  }
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)} in the dark`
  return (
    <FieldFrame
      id={id}
      title={title}
      spelt={darkProperty(name)}
      hint={`Set by your page’s style sheet. Default: ${name === 'text' ? 'near white' : `the ${name} above`}.`}
      problem={isWrong ? `"${draft.value}" is no CSS colour. Write one, such as ${defaultOf(name)}.` : null}
      isSet={given !== undefined || isWrong}
      onReset={() => {
        draft.value = null
        applyPatch({ dark: { [name]: null } })
      }}
    >
      <div class="pair">
        <ColorInput
          label={title}
          color={given ?? null}
          or={defaultOf(name)}
          onInput={color => {
            draft.value = null
            applyColor(color)
          }}
        />
        <input
          id={id}
          type="text"
          spellcheck={false}
          autocomplete="off"
          placeholder={defaultOf(name)}
          aria-describedby={`${isWrong ? `${id}-fault ` : ''}${id}-hint`}
          aria-invalid={isWrong}
          value={draft.value ?? given ?? ''}
          onInput={event => write(event.currentTarget.value, false)}
          onChange={event => write(event.currentTarget.value, true)}
        />
      </div>
    </FieldFrame>
  )
}

/** Note under a colour option that another colour is used in the dark scheme, for example one that a theme has set. */
function DarkOverrideNote({ name }: { name: OptionName }) {
  const dark = darkColorNames.find(color => darkColorOptions[color] === name)
  const given = dark && state.value.dark[dark]
  if (!given) return null
  const what = `${dark} in the dark`
  return (
    <p class="hint instead">
      On dark pages <code>{given}</code> is used in its place.{' '}
      <button
        type="button"
        class="quiet"
        aria-label={`Clear ${what}`}
        onClick={() => {
          applyPatch({ dark: { [dark]: null } })
          announce(`There is no other ${what} now.`)
        }}
      >
        Clear
      </button>
    </p>
  )
}

/** Section of the settings: colours, corners, font and density. */
export function LookSection() {
  const count = Object.keys(state.value.dark).length
  return (
    <>
      <h2>Look</h2>
      <p class="lead">
        Every text stays readable: a colour with too little contrast is made lighter or darker, and keeps its hue.
      </p>
      {optionGroups.look.slice(0, 4).map(name => (
        <Fragment key={name}>
          <OptionField name={name} />
          <DarkOverrideNote name={name} />
        </Fragment>
      ))}
      <ContrastTable />
      {optionGroups.look.slice(4).map(name => (
        <OptionField key={name} name={name} />
      ))}
      <details class="more" open={count > 0}>
        <summary>Colours for the dark scheme only {count > 0 && <span class="badge">{count} set</span>}</summary>
        {darkColorNames.map(name => (
          <DarkField key={name} name={name} />
        ))}
      </details>
    </>
  )
}
