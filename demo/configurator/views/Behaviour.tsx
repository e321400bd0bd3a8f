import type { OptionName } from '../../../src/options/table'
import { groups } from '../app/controls'
import { state } from '../app/store'
import { OptionField } from './Field'

const rest = groups.behaviour.indexOf('instrument')

/** Why an option does nothing in the mode that is chosen; null where it does. */
function idle(name: OptionName): string | null {
  const mode = state.value.options.mode ?? 'inline'
  if (name === 'openOn' && mode === 'inline') return 'Inline, the check stands open: choose another mode to set this.'
  if (name === 'label' && mode !== 'tab' && mode !== 'button')
    return `With ${mode} there is no button of ours: choose tab or button to set this.`
  return null
}

export const Behaviour = () => (
  <>
    <h2>Behaviour</h2>
    <p class="lead">How the check stands in your page, and what opens it.</p>
    {groups.behaviour.slice(0, rest).map(name => (
      <OptionField key={name} name={name} idle={idle(name)} />
    ))}
    <details class="more">
      <summary>Seldom needed</summary>
      {groups.behaviour.slice(rest).map(name => (
        <OptionField key={name} name={name} />
      ))}
    </details>
  </>
)
