import { expect, test } from 'vitest'
import { recordScoringHash, scoringHashProblem } from '../../../../scripts/instrument/versions'

const text = "export const versions = {\n  '1.0.0': 'sha256-a',\n}\n"

test('recordScoringHash adds the hash of a new version at the end', () => {
  expect(recordScoringHash(text, '1.1.0', 'sha256-b')).toBe(
    "export const versions = {\n  '1.0.0': 'sha256-a',\n  '1.1.0': 'sha256-b',\n}\n",
  )
})

test('recordScoringHash replaces the hash of a recorded version', () => {
  expect(recordScoringHash(text, '1.0.0', 'sha256-b')).toBe("export const versions = {\n  '1.0.0': 'sha256-b',\n}\n")
})

test('scoringHashProblem reports a changed scoring without a new version, and what to do', () => {
  expect(scoringHashProblem(text, '1.0.0', 'sha256-a')).toBeUndefined()
  expect(scoringHashProblem(text, '1.0.0', 'sha256-b')).toMatch(/from sha256-a to sha256-b.*new version.*changelog/)
  expect(scoringHashProblem(text, '1.1.0', 'sha256-b')).toMatch(/1\.1\.0 is not recorded/)
})
