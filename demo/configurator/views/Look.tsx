import { useSignal } from '@preact/signals'
import { Fragment } from 'preact'
import { useId } from 'preact/hooks'
import type { OptionName } from '../../../src/options/table'
import { DARK_COLORS } from '../../../src/theme/default-colors'
import { groups } from '../app/controls'
import { leaveField, put, say, state } from '../app/store'
import { type Dark, darkNames, darkOptions, darkPropertyOf } from '../model/state'
import { colorOf } from '../model/values'
import { Contrast } from './Contrast'
import { OptionField } from './Field'
import { FieldFrame } from './FieldFrame'
import { Swatch } from './Swatch'

const defaultOf = (name: keyof Dark) => DARK_COLORS[darkOptions[name]]

/** A colour of the dark scheme alone, which the page's style sheet sets. */
function DarkField({ name }: { name: keyof Dark }) {
  const id = useId()
  const given = state.value.dark[name]
  const draft = useSignal<string | null>(null)
  const isWritten = useSignal(false)
  const isWrong = isWritten.value && draft.value !== null && draft.value !== '' && !colorOf(draft.value)
  const take = (raw: string) => put({ dark: { [name]: colorOf(raw) ?? null } }, `dark-${name}`)
  const write = (raw: string, isDone: boolean) => {
    draft.value = raw
    isWritten.value = isDone
    if (!raw.trim() || colorOf(raw)) {
      take(raw)
      if (isDone) draft.value = null
    }
    if (isDone) leaveField()
  }
  const title = `${name.charAt(0).toUpperCase()}${name.slice(1)} in the dark`
  return (
    <FieldFrame
      id={id}
      title={title}
      spelt={darkPropertyOf(name)}
      hint={`Set by your page’s style sheet. Default: ${name === 'text' ? 'near white' : `the ${name} above`}.`}
      problem={isWrong ? `"${draft.value}" is no CSS colour. Write one, such as ${defaultOf(name)}.` : null}
      isSet={given !== undefined || isWrong}
      onReset={() => {
        draft.value = null
        put({ dark: { [name]: null } })
      }}
    >
      <div class="pair">
        <Swatch
          label={title}
          color={given ?? null}
          or={defaultOf(name)}
          onInput={color => {
            draft.value = null
            take(color)
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

/** Under a colour: that pages in the dark have another, as a theme may have set. */
function DarkInstead({ name }: { name: OptionName }) {
  const dark = darkNames.find(one => darkOptions[one] === name)
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
          put({ dark: { [dark]: null } })
          say(`There is no other ${what} now.`)
        }}
      >
        Clear
      </button>
    </p>
  )
}

export function Look() {
  const count = Object.keys(state.value.dark).length
  return (
    <>
      <h2>Look</h2>
      <p class="lead">
        Whatever you choose stays readable: what could not be read is made lighter or darker, and keeps its hue.
      </p>
      {groups.look.slice(0, 4).map(name => (
        <Fragment key={name}>
          <OptionField name={name} />
          <DarkInstead name={name} />
        </Fragment>
      ))}
      <Contrast />
      {groups.look.slice(4).map(name => (
        <OptionField key={name} name={name} />
      ))}
      <details class="more" open={count > 0}>
        <summary>Colours for the dark alone {count > 0 && <span class="badge">{count} set</span>}</summary>
        {darkNames.map(name => (
          <DarkField key={name} name={name} />
        ))}
      </details>
    </>
  )
}
