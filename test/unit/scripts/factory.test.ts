import { expect, test } from 'vitest'
import { asFactory } from '../../../scripts/build/factory'

const known = ['h', 'signal']

const load = async (code: string) =>
  (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)).default

test('a module becomes a function of the kit that gives its exports', async () => {
  const code = "import { h, signal as s } from 'kit';\nconst view = h('b')\nexport { view as View, s };\n"
  const make = await load(asFactory('view.js', code, known))
  expect(make([(name: string) => `<${name}>`, 'a signal'])).toEqual({ View: '<b>', s: 'a signal' })
})

test('what is neither bundled nor in the kit fails in the build, with the mend', () => {
  expect(() => asFactory('view.js', "import { render } from 'kit'; export { render };", known)).toThrow(
    'view.js needs render: add it to src/element/later/kit.ts',
  )
  expect(() => asFactory('view.js', "import { z } from 'zod'; export { z };", known)).toThrow(
    'view.js still imports zod',
  )
})
