import { useSignal } from '@preact/signals'
import { useEffect, useId } from 'preact/hooks'
import { optionDocs } from '../../../src/options/option-docs'
import { type OptionName, toKebabCase } from '../../../src/options/table'
import { controlOf, defaultText, previewNotes, suggestedValues } from '../app/controls'
import { optionTitle } from '../app/option-title'
import { applyPatch, endEdit, state } from '../app/store'
import { initialState, patchState } from '../model/state'
import { findProblem, lacksOnlyHttps, quoteValue } from '../model/values'
import { ColorInput } from './ColorInput'
import { FieldFrame } from './FieldFrame'
import { MarkdownText } from './MarkdownText'

/** A problem as sentences. */
const toSentences = ({ message, hint }: { message: string; hint: string }) => `${message}. ${hint}`

/**
 * The field of one option, with the control for its kind.
 * @param props.noEffectReason why the option has no effect with the present settings, which disables it; `null` if it
 * has an effect
 */
export function OptionField({ name, noEffectReason = null }: { name: OptionName; noEffectReason?: string | null }) {
  const id = useId()
  const control = controlOf(name)
  const given = state.value.options[name] as string | number | boolean | undefined
  /** The text in the field while it is not a valid value; `null` otherwise. */
  const draft = useSignal<string | null>(null)
  /**
   * Whether the user has left the field or pressed Enter. Before that, a text that is being typed is not marked as
   * wrong.
   */
  const isEdited = useSignal(false)
  useEffect(() => {
    // If the new value came from the draft itself, the draft stays, because replacing it would move the caret.
    const own = patchState(initialState, { options: { [name]: draft.peek() } }).options[name]
    if (own !== given) draft.value = null
  }, [given, draft, name])
  const isTextsAddress = control.kind === 'words' && typeof given !== 'object'
  const isAddress = control.kind === 'address' || isTextsAddress
  const text = draft.value ?? `${given ?? ''}`
  const lacksHttps = isAddress && lacksOnlyHttps(text.trim())
  const wrong = lacksHttps
    ? {
        message: `"${optionTitle(name)}" lacks its beginning`,
        hint: `Without https://, ${quoteValue(text.trim())} is a file beside your page.`,
      }
    : draft.value === null
      ? null
      : findProblem(name, draft.value.trim(), optionTitle(name))
  const applyValue = (raw: string | number | boolean | null) => {
    applyPatch({ options: { [name]: raw } }, name)
  }
  /**
   * A valid text is applied at once. An address is applied only when it is complete: the preview requests it, and a
   * part of it may be the address of somebody else.
   */
  const write = (raw: string, isComplete: boolean) => {
    draft.value = raw
    isEdited.value = isComplete
    if ((isAddress && (!isComplete || lacksOnlyHttps(raw.trim()))) || findProblem(name, raw.trim())) return
    applyValue(raw.trim() || null)
    if (isComplete) {
      draft.value = null
      endEdit()
    }
  }
  const isWrong = !!wrong && (isEdited.value || draft.value === null)
  const described = `${isWrong ? `${id}-fault ` : ''}${id}-hint`
  const common = { id, disabled: noEffectReason !== null, 'aria-describedby': described, 'aria-invalid': isWrong }
  const field = {
    ...common,
    value: text,
    spellcheck: false,
    autocomplete: 'off',
    onInput: (event: InputEvent) => write((event.currentTarget as HTMLInputElement).value, false),
    onChange: (event: Event) => write((event.currentTarget as HTMLInputElement).value, true),
    onBlur: endEdit,
  }
  const suggested = suggestedValues[name]
  const { description, hasEffect } = optionDocs[name]

  return (
    <FieldFrame
      id={id}
      title={optionTitle(name)}
      spelt={toKebabCase(name)}
      isSet={given !== undefined || !!wrong}
      isGroup={control.kind === 'choice'}
      onReset={() => {
        draft.value = null
        applyPatch({ options: { [name]: null } })
      }}
      problem={isWrong ? toSentences(wrong) : null}
      fix={
        lacksHttps && (
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
          {noEffectReason && <b class="idle">{noEffectReason} </b>}
          <MarkdownText>{description}</MarkdownText> Default: {defaultText(name)}.
          {previewNotes[name] && ` ${previewNotes[name]}`}
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
              applyValue(event.currentTarget.checked || null)
              endEdit()
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
                checked={(given ?? control.choices.find(choice => choice === defaultText(name))) === choice}
                onChange={() => {
                  applyValue(choice)
                  endEdit()
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
            aria-label={optionTitle(name)}
            min={control.min}
            max={control.max}
            step={control.step}
            value={Number(given ?? defaultText(name))}
            onInput={event => {
              draft.value = null
              applyValue(Number(event.currentTarget.value))
            }}
            // Each arrow key press is a change event. Key presses are one undo step until the slider loses focus, a
            // drag until its end.
            onBlur={endEdit}
            onPointerDown={endEdit}
            onPointerUp={endEdit}
          />
          <input {...field} type="text" inputMode="decimal" class="short" placeholder={defaultText(name)} />
        </div>
      )}
      {control.kind === 'colour' && (
        <div class="pair">
          <ColorInput
            label={optionTitle(name)}
            color={typeof given === 'string' ? given : null}
            or={defaultColors[name] ?? '#000000'}
            onInput={color => {
              draft.value = null
              applyValue(color)
            }}
          />
          <input {...field} type="text" placeholder={defaultColors[name]} />
        </div>
      )}
      {(control.kind === 'text' || control.kind === 'font' || control.kind === 'address' || isTextsAddress) && (
        <input
          {...field}
          type="text"
          inputMode={isAddress ? 'url' : 'text'}
          placeholder={isAddress ? 'https://' : defaultText(name) === 'none' ? '' : suggested?.[0]?.[0]}
        />
      )}
      {suggested && (
        <div class="chips">
          {suggested.map(([value, label]) => (
            <button
              key={value}
              type="button"
              disabled={noEffectReason !== null}
              aria-pressed={`${given ?? suggested[0]?.[0]}` === value}
              onClick={() => {
                draft.value = null
                applyPatch({ options: { [name]: value } })
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

/** Default colours in the light scheme, shown while no colour is set. */
const defaultColors: Partial<Record<OptionName, string>> = {
  accent: '#1b4fc4',
  surface: '#ffffff',
  textColor: '#151a26',
}
