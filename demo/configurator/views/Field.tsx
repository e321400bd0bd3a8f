import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import { toKebab } from '../../../src/options/names'
import { optionDocs } from '../../../src/options/option-docs'
import type { OptionName } from '../../../src/options/table'
import { controlOf, defaultOf, suggestions, unseen } from '../app/controls'
import { titleOf } from '../app/name'
import { leaveField, put, state } from '../app/store'
import { initial, set } from '../model/state'
import { faultOf, lacksScheme, shown } from '../model/values'
import { FieldFrame } from './FieldFrame'
import { Prose } from './Prose'
import { Swatch } from './Swatch'

const said = ({ message, hint }: { message: string; hint: string }) => `${message}. ${hint}`

/**
 * One option, with the control that its kind asks for.
 * @param props.idle why it does nothing as things stand, which disables it
 */
export function OptionField({ name, idle = null }: { name: OptionName; idle?: string | null }) {
  const id = useId()
  const control = controlOf(name)
  const given = state.value.options[name] as string | number | boolean | undefined
  /** What is written, while it cannot be taken. */
  const draft = useSignal<string | null>(null)
  /** The visitor has left the field, or pressed Enter: what is half written is no fault yet. */
  const isWritten = useSignal(false)
  useEffect(() => {
    // What came of the draft itself is no reason to write over it: the caret would jump.
    const own = set(initial, { options: { [name]: draft.peek() } }).options[name]
    if (own !== given) draft.value = null
  }, [given, draft, name])
  const isAddressOfWords = control.kind === 'words' && typeof given !== 'object'
  const isSlow = control.kind === 'address' || isAddressOfWords
  const text = draft.value ?? `${given ?? ''}`
  const isHalf = isSlow && lacksScheme(text.trim())
  const wrong = isHalf
    ? {
        message: `"${titleOf(name)}" lacks its beginning`,
        hint: `Without https://, ${shown(text.trim())} is a file beside your page.`,
      }
    : draft.value === null
      ? null
      : faultOf(name, draft.value.trim(), titleOf(name))
  const take = (raw: string | number | boolean | null) => {
    put({ options: { [name]: raw } }, name)
  }
  /** What is valid is taken at once, but for addresses: the preview asks for them, and half of one is another's. */
  const write = (raw: string, isDone: boolean) => {
    draft.value = raw
    isWritten.value = isDone
    if ((isSlow && (!isDone || lacksScheme(raw.trim()))) || faultOf(name, raw.trim())) return
    take(raw.trim() || null)
    if (isDone) {
      draft.value = null
      leaveField()
    }
  }
  const isWrong = !!wrong && (isWritten.value || draft.value === null)
  const described = `${isWrong ? `${id}-fault ` : ''}${id}-hint`
  const common = { id, disabled: idle !== null, 'aria-describedby': described, 'aria-invalid': isWrong }
  const field = {
    ...common,
    value: text,
    spellcheck: false,
    autocomplete: 'off',
    onInput: (event: InputEvent) => write((event.currentTarget as HTMLInputElement).value, false),
    onChange: (event: Event) => write((event.currentTarget as HTMLInputElement).value, true),
    onBlur: leaveField,
  }
  const suggested = suggestions[name]
  const { description, hasEffect } = optionDocs[name]

  return (
    <FieldFrame
      id={id}
      title={titleOf(name)}
      spelt={toKebab(name)}
      isSet={given !== undefined || !!wrong}
      isGroup={control.kind === 'choice'}
      onReset={() => {
        draft.value = null
        put({ options: { [name]: null } })
      }}
      problem={isWrong ? said(wrong) : null}
      mend={
        isHalf && (
          <button
            type="button"
            onClick={() => {
              write(`https://${text.trim()}`, true)
              document.getElementById(id)?.focus()
            }}
          >
            Put https:// in front
          </button>
        )
      }
      hint={
        <>
          {idle && <b class="idle">{idle} </b>}
          <Prose>{description}</Prose> Default: {defaultOf(name)}.{unseen[name] && ` ${unseen[name]}`}
          {!hasEffect && ' Without effect in this version.'}
        </>
      }
    >
      {control.kind === 'switch' && (
        <label class="switch">
          <input
            {...common}
            type="checkbox"
            role="switch"
            aria-checked={given === true}
            checked={given === true}
            onChange={event => {
              take(event.currentTarget.checked || null)
              leaveField()
            }}
          />
          <span aria-hidden="true">{given ? 'On' : 'Off'}</span>
        </label>
      )}
      {control.kind === 'choice' && (
        <fieldset class="choices" aria-labelledby={`${id}-name`} aria-describedby={described}>
          {control.choices.map(choice => (
            <label key={choice}>
              <input
                type="radio"
                name={id}
                value={choice}
                checked={(given ?? control.choices.find(one => one === defaultOf(name))) === choice}
                onChange={() => {
                  take(choice)
                  leaveField()
                }}
              />
              <span>{choice}</span>
            </label>
          ))}
        </fieldset>
      )}
      {control.kind === 'number' && (
        <div class="pair">
          <input
            type="range"
            aria-label={titleOf(name)}
            min={control.least}
            max={control.most}
            step={control.step}
            value={Number(given ?? defaultOf(name))}
            onInput={event => {
              draft.value = null
              take(Number(event.currentTarget.value))
            }}
            // Arrow keys report each step as a change: a run of them ends where the slider is left, a drag with itself.
            onBlur={leaveField}
            onPointerDown={leaveField}
            onPointerUp={leaveField}
          />
          <input {...field} type="text" inputMode="decimal" class="short" placeholder={defaultOf(name)} />
        </div>
      )}
      {control.kind === 'colour' && (
        <div class="pair">
          <Swatch
            label={titleOf(name)}
            color={typeof given === 'string' ? given : null}
            or={colors[name] ?? '#000000'}
            onInput={color => {
              draft.value = null
              take(color)
            }}
          />
          <input {...field} type="text" placeholder={colors[name]} />
        </div>
      )}
      {(control.kind === 'text' || control.kind === 'font' || control.kind === 'address' || isAddressOfWords) && (
        <input
          {...field}
          type="text"
          inputMode={isSlow ? 'url' : 'text'}
          placeholder={isSlow ? 'https://' : defaultOf(name) === 'none' ? '' : suggested?.[0]?.[0]}
        />
      )}
      {suggested && (
        <div class="chips">
          {suggested.map(([value, label]) => (
            <button
              key={value}
              type="button"
              disabled={idle !== null}
              aria-pressed={`${given ?? suggested[0]?.[0]}` === value}
              onClick={() => {
                draft.value = null
                put({ options: { [name]: value } })
              }}
            >
              {label}
            </button>
          ))}
        </div>
      )}
    </FieldFrame>
  )
}

/** What stands where no colour is given, in the light. */
const colors: Partial<Record<OptionName, string>> = { accent: '#1b4fc4', surface: '#ffffff', textColor: '#151a26' }
