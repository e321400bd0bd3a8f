import { expect, test } from 'vitest'
import { judgementFault, recorded } from '../../../../scripts/instrument/versions'

const text = "export const versions = {\n  '1.0.0': 'sha256-a',\n}\n"

test('the hash of a new version is added at the end, and older ones stay', () => {
  expect(recorded(text, '1.1.0', 'sha256-b')).toBe(
    "export const versions = {\n  '1.0.0': 'sha256-a',\n  '1.1.0': 'sha256-b',\n}\n",
  )
})

test('the hash of a version that is there is replaced', () => {
  expect(recorded(text, '1.0.0', 'sha256-b')).toBe("export const versions = {\n  '1.0.0': 'sha256-b',\n}\n")
})

test('a judgement that changed without a new version is told, with the mend', () => {
  expect(judgementFault(text, '1.0.0', 'sha256-a')).toBeUndefined()
  expect(judgementFault(text, '1.0.0', 'sha256-b')).toMatch(/from sha256-a to sha256-b.*new version.*changelog/)
  expect(judgementFault(text, '1.1.0', 'sha256-b')).toMatch(/1\.1\.0 is not recorded/)
})
