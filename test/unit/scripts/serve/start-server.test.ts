import { expect, test } from 'vitest'
import { startServer } from '../../../../scripts/serve/static'

test('startServer uses the next free port if the requested one is in use', async () => {
  const first = await startServer(() => {})
  const requested = Number(new URL(first.address).port)
  const second = await startServer((_, response) => response.end('second'), requested)
  expect(Number(new URL(second.address).port)).toBeGreaterThan(requested)
  expect(await (await fetch(second.address)).text()).toBe('second')
  await Promise.all([first.close(), second.close()])
})
