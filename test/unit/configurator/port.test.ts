import { expect, test } from 'vitest'
import { listen } from '../../../scripts/serve/static'

test('a port that is taken gives way to the next free one', async () => {
  const first = await listen(() => {})
  const wished = Number(new URL(first.address).port)
  const second = await listen((_, response) => response.end('second'), wished)
  expect(Number(new URL(second.address).port)).toBeGreaterThan(wished)
  expect(await (await fetch(second.address)).text()).toBe('second')
  await Promise.all([first.close(), second.close()])
})
