import { expect, test } from 'vitest'
import instrument from '../../../../src/instrument/iso-42001'
import { versions } from '../../../../src/instrument/iso-42001/versions'
import { hashOf } from '../../../../src/scoring'

const MEND =
  'The judgement has changed. Give the instrument a new version, say in its changelog what changed in the judgement, ' +
  'and run npm run instrument:version.'

test('the judgement is the one recorded for this version of the instrument', () => {
  expect(hashOf(instrument), MEND).toBe(versions[instrument.version])
})
