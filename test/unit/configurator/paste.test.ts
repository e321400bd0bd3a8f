import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carried } from '../../../demo/configurator/model/forms'
import { readSnippet } from '../../../demo/configurator/model/paste'
import { snippets } from '../../../demo/configurator/model/snippets'
import { initial } from '../../../demo/configurator/model/state'
import { RUNS, release, states } from './arbitrary'

test(
  'what the configurator writes, in each form, is read back as it was, and nothing is amiss',
  () =>
    fc.assert(
      fc.property(states, state => {
        for (const { id, code, files } of snippets(state, release)) {
          const hosted = files.filter(({ name }) => name === 'hosted.html').map(({ content }) => content)
          const read = readSnippet([code, ...hosted].join('\n'))
          expect({ id, ...read }).toEqual({
            id,
            state: { ...carried(id, state, release), preview: initial.preview },
            notes: [],
          })
        }
      }),
      { numRuns: RUNS },
    ),
  60_000,
)
