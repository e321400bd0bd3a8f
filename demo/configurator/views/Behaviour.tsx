import { groups } from '../app/controls'
import { OptionField } from './Field'

const rest = groups.behaviour.indexOf('instrument')

export const Behaviour = () => (
  <>
    <h2>Behaviour</h2>
    <p class="lead">How the check stands in your page, and what opens it.</p>
    {groups.behaviour.slice(0, rest).map(name => (
      <OptionField key={name} name={name} />
    ))}
    <details class="more">
      <summary>Seldom needed</summary>
      {groups.behaviour.slice(rest).map(name => (
        <OptionField key={name} name={name} />
      ))}
    </details>
  </>
)
