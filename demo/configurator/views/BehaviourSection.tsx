import type { OptionName } from '../../../src/options/table'
import { optionGroups } from '../app/controls'
import { state } from '../app/store'
import { OptionField } from './OptionField'

/** Index of the first option that is rarely needed. */
const firstRareOption = optionGroups.behaviour.indexOf('instrument')

/** Returns why an option has no effect in the chosen mode; `null` if it has an effect. */
function noEffectReason(name: OptionName): string | null {
  const mode = state.value.options.mode ?? 'inline'
  if (name === 'openOn' && mode === 'inline') return 'Inline, the check stands open: choose another mode to set this.'
  if (name === 'label' && mode !== 'tab' && mode !== 'button')
    return `With ${mode} there is no button of ours: choose tab or button to set this.`
  return null
}

/** Section of the settings: how the check is shown on the page, and what opens it. */
export const BehaviourSection = () => (
  <>
    <h2>Behaviour</h2>
    <p class="lead">How the check is shown on your page, and what opens it.</p>
    {optionGroups.behaviour.slice(0, firstRareOption).map(name => (
      <OptionField key={name} name={name} noEffectReason={noEffectReason(name)} />
    ))}
    <details class="more">
      <summary>Rarely needed</summary>
      {optionGroups.behaviour.slice(firstRareOption).map(name => (
        <OptionField key={name} name={name} />
      ))}
    </details>
  </>
)
