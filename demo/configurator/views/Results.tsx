import { groups } from '../app/controls'
import { OptionField } from './Field'
import { HookTester } from './HookTester'

export const Results = () => (
  <>
    <h2>Where results go</h2>
    <p class="lead">
      Nowhere, unless you give an address. Visitors read on the first screen what is sent, and can decline.
    </p>
    {groups.results.slice(0, 4).map(name => (
      <OptionField key={name} name={name} />
    ))}
    <HookTester />
    {groups.results.slice(4).map(name => (
      <OptionField key={name} name={name} />
    ))}
  </>
)
