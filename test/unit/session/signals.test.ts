import { batch, computed, effect, signal } from '@preact/signals-core'
import { expect, test } from 'vitest'

/** What the code relies on in `@preact/signals-core`: an update of the package that breaks it is to be seen here. */

test('an effect that throws does not stop the effects behind it, and the error reaches the setter', () => {
  const count = signal(0)
  const seen: number[] = []
  effect(() => {
    if (count.value === 1) throw new Error('broken')
  })
  effect(() => void seen.push(count.value))
  expect(() => {
    count.value = 1
  }).toThrow('broken')
  expect(seen).toEqual([0, 1])
  count.value = 2
  expect(seen).toEqual([0, 1, 2])
})

test('an effect that always sets what it reads ends with an error, and other effects go on', () => {
  const count = signal(0)
  const isOn = signal(false)
  const seen: boolean[] = []
  let runs = 0
  effect(() => {
    if (!isOn.value) return
    // The end of a test that would hang: the error of the package comes long before.
    if (++runs > 10_000) throw new Error('it never ends')
    count.value++
  })
  effect(() => {
    if (isOn.value && runs < 10_000) count.value = count.value + 1
  })
  effect(() => void seen.push(isOn.value))
  expect(() => {
    isOn.value = true
  }).toThrow('Cycle detected')
  expect(seen).toEqual([false, true])
})

test('a computed value is made once for each change of what it reads', () => {
  const count = signal(1)
  let made = 0
  const double = computed(() => {
    made++
    return count.value * 2
  })
  effect(() => void double.value)
  expect([double.value, double.peek(), made]).toEqual([2, 2, 1])
  count.value = 2
  expect([double.value, made]).toEqual([4, 2])
})

test('an effect runs once for a batch, before the batch returns', () => {
  const [a, b] = [signal(1), signal(1)]
  const seen: number[] = []
  effect(() => void seen.push(a.value + b.value))
  batch(() => {
    a.value = 2
    b.value = 2
    expect(seen).toEqual([2])
  })
  expect(seen).toEqual([2, 4])
})

test('what is read in an effect inside another one is not read by the outer one', () => {
  const inner = signal(1)
  let runs = 0
  effect(() => {
    runs++
    effect(() => void inner.value)
  })
  inner.value = 2
  expect(runs).toBe(1)
})
