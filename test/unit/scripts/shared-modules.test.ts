import { describe, expect, test } from 'vitest'
import { duplicates } from '../../../scripts/build/duplicates'
import { root } from '../../../scripts/build/paths'
import { readTable } from '../../../scripts/build/shared-modules-plugin'
import { sharedModules } from '../../../src/chunks/shared-modules'

test('the build reads every export of the table of shared modules at its place', async () => {
  const read: unknown[] = []
  for (const [module, exports] of readTable()) {
    const loaded = await import(module)
    for (const [name, place] of exports) read[place] = loaded[name]
  }
  expect(read).toHaveLength(sharedModules.length)
  for (const [place, shared] of sharedModules.entries()) expect(read[place]).toBe(shared)
})

describe('a module of the tag’s file that a chunk bundles too', () => {
  const tag = ['\0rolldown/runtime.js', `${root}/src/views/Button.tsx`, `${root}/node_modules/preact/dist/preact.mjs`]

  test('is named with the chunk, whether it is ours or a package’s', () => {
    const found = duplicates(tag, {
      overlay: [`${root}/src/views/Button.tsx`, `${root}/src/overlay/mount-overlay.tsx`],
      doctor: [`${root}/node_modules/preact/dist/preact.mjs`],
    })
    expect(found.map(line => line.replace(/, which.*/, ''))).toEqual([
      'Chunk overlay bundles src/views/Button.tsx',
      'Chunk doctor bundles node_modules/preact/dist/preact.mjs',
    ])
  })

  test('is neither a stand-in for a shared module nor a helper of the bundler', () => {
    const found = duplicates(tag, {
      overlay: [
        '\0rolldown/runtime.js',
        `\0shared:${root}/src/views/Button`,
        `${root}/src/views/sent-data/SentData.tsx`,
      ],
    })
    expect(found).toEqual([])
  })
})
