import { expect, it } from 'vitest'
import instrument from '../../../../src/instrument/iso-42001'
import { scoringHashByVersion } from '../../../../src/instrument/iso-42001/versions'
import { hashOf } from '../../../../src/scoring'

const HINT =
  'The scoring model has changed. Give the instrument a new version, describe the change in its changelog, ' +
  'and run npm run instrument:version.'

it('the hash of the scoring model is the one recorded for this version of the instrument', () => {
  expect(hashOf(instrument), HINT).toBe(scoringHashByVersion[instrument.version])
})
