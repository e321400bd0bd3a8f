import { expect, test } from 'vitest'
import { hasPercentage } from '../../../src/scoring/has-percentage'

test.each([
  [{ score: 0.5, asked: 4, unsure: 0 }, true],
  [{ score: 0, asked: 6, unsure: 2 }, true],
  [{ score: 0.5, asked: 3, unsure: 0 }, false],
  [{ score: 0.5, asked: 6, unsure: 3 }, false],
  [{ score: null, asked: 6, unsure: 0 }, false],
])('hasPercentage for a theme with %j is %j', (theme, expected) =>
  expect(hasPercentage({ id: 'risk', ...theme })).toBe(expected),
)
