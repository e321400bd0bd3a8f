import { optionGroups } from '../app/controls'
import { OptionField } from './OptionField'
import { WebhookTester } from './WebhookTester'

/** Section of the settings: the webhook and other ways to get results. */
export const ResultsSection = () => (
  <>
    <h2>Where results go</h2>
    <p class="lead">
      Nowhere, unless you give an address. Visitors read on the first screen what is sent, and can decline.
    </p>
    {optionGroups.results.slice(0, 4).map(name => (
      <OptionField key={name} name={name} />
    ))}
    <WebhookTester />
    {optionGroups.results.slice(4).map(name => (
      <OptionField key={name} name={name} />
    ))}
  </>
)
