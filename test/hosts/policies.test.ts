import { describe } from 'vitest'
import { policies } from './support/policies'
import { expectNoInterference, test } from './support/test'

describe('the check works and does not affect the page, under the policy', () => {
  for (const [name, host] of Object.entries(policies))
    test(name, async ({ runOnHost, runOnBarePage }) =>
      expectNoInterference(await runOnHost(host()), await runOnBarePage({})),
    )
})
