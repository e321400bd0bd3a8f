import { describe } from 'vitest'
import { policies } from './support/policies'
import { expectNoInterference, test } from './support/test'

describe('under', () => {
  for (const [name, host] of Object.entries(policies))
    test(name, async ({ runOnHost, runOnBarePage }) =>
      expectNoInterference(await runOnHost(host()), await runOnBarePage({})),
    )
})
