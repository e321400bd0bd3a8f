import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/build/paths'

/** Entries of the npm package: all but the script tag's, which runs in pages only. */
const entries = readdirSync(join(root, 'src')).filter(file => /^(?!embed|constants).*\.ts$/.test(file))

describe('imported on a server, where there is no DOM, the entry', () => {
  test.each(entries)('%s throws nothing and adds no global', async entry => {
    expect(globalThis).not.toHaveProperty('customElements')
    // zod keeps its configuration in two globals.
    const names = () => Object.getOwnPropertyNames(globalThis).filter(name => !name.startsWith('__zod_global'))
    const before = names()
    await import(join(root, 'src', entry))
    expect(names()).toEqual(before)
  })
})
