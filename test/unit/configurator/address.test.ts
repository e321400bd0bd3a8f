import { expect, test } from 'vitest'
import { fromFragment, toFragment } from '../../../demo/configurator/model/address'
import { initial, set } from '../../../demo/configurator/model/state'

test('x', () => {
  const s = set(initial, {
    options: {
      accent: '#0a5',
      words: { start: 'Los "geht’s" 🙂 مرحبا' },
      radius: 4,
      brandName: 'A'.repeat(300) + 'xyz',
    },
    base: 'https://cdn.example/x',
    dark: { accent: 'red' },
  })
  const f = toFragment(s)
  console.log(f, f.length)
  expect(fromFragment(f)).toEqual({ state: s, fault: null })
  for (const cut of [10, 40, 80, f.length - 3]) console.log(cut, JSON.stringify(fromFragment(f.slice(0, cut))))
  console.log(fromFragment('#c1=AAAA!!'), fromFragment('#c9' + f.slice(3)))
})
