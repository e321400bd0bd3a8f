import { describe, expect, test } from 'vitest'
import { findDuplicateModules } from '../../../scripts/build/duplicates'
import { root } from '../../../scripts/build/paths'
import { readSharedModulesTable } from '../../../scripts/build/shared-modules-plugin'
import { modulesOfCheck } from '../../../src/chunks/modules-of-check'
import { sharedModules } from '../../../src/chunks/shared-modules'

test.each([
  ['of the tag’s file', false, sharedModules],
  ['of the tag’s file and the chunk check', true, [...sharedModules, ...modulesOfCheck]],
])('readSharedModulesTable finds every export at its index in the table %s', async (_, isAfterCheck, table) => {
  const read: unknown[] = []
  for (const [module, exports] of readSharedModulesTable(isAfterCheck)) {
    const loaded = await import(module)
    for (const [name, index] of exports) read[index] = loaded[name]
  }
  expect(read).toHaveLength(table.length)
  for (const [index, shared] of table.entries()) expect(read[index]).toBe(shared)
})

describe('findDuplicateModules', () => {
  const modules = [
    '\0rolldown/runtime.js',
    `${root}/src/views/Button.tsx`,
    `${root}/node_modules/preact/dist/preact.mjs`,
  ]
  const tag = { name: 'the tag’s file', modules, table: 'src/chunks/shared-modules.ts' }

  test('reports a module of ours or of a package that the tag’s file and a chunk bundle', () => {
    const found = findDuplicateModules(tag, {
      overlay: [`${root}/src/views/Button.tsx`, `${root}/src/overlay/mount-overlay.tsx`],
      doctor: [`${root}/node_modules/preact/dist/preact.mjs`],
    })
    expect(found.map(line => line.replace(/, which.*/, ''))).toEqual([
      'Chunk overlay bundles src/views/Button.tsx',
      'Chunk doctor bundles node_modules/preact/dist/preact.mjs',
    ])
  })

  test('ignores replacements of shared modules and helpers of the bundler', () => {
    const found = findDuplicateModules(tag, {
      overlay: [
        '\0rolldown/runtime.js',
        `\0shared:${root}/src/views/Button`,
        `${root}/src/views/sent-data/SentData.tsx`,
      ],
    })
    expect(found).toEqual([])
  })
})
