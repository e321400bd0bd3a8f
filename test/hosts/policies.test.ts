import { describe } from 'vitest'
import { policies } from './support/policies'
import { expectAtHome, test } from './support/test'

describe('under', () => {
  for (const [name, host] of Object.entries(policies))
    test(name, async ({ stay, bare }) => expectAtHome(await stay(host()), await bare({})))
})
