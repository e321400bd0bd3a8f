import { batch, computed, effect, signal } from '@preact/signals-core'
import { expect, test } from 'vitest'

/**
 * Behaviour of `@preact/signals-core` on which the code relies, so that an update of the package cannot change it
 * unnoticed.
 */

test('an effect that throws does not stop the effects after it, and the setter of the signal throws the error', () => {
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

test('an effect that sets a signal that it reads ends with an error, and other effects still run', () => {
  const count = signal(0)
  const isOn = signal(false)
  const seen: boolean[] = []
  let runs = 0
  effect(() => {
    if (!isOn.value) return
    // Prevents an endless test. The package throws its own error long before.
    if (++runs > 10_000) throw new Error('The effects run without end')
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

test('a computed value is computed once for each change of a signal that it reads', () => {
  const count = signal(1)
  let computeCount = 0
  const double = computed(() => {
    computeCount++
    return count.value * 2
  })
  effect(() => void double.value)
  expect([double.value, double.peek(), computeCount]).toEqual([2, 2, 1])
  count.value = 2
  expect([double.value, computeCount]).toEqual([4, 2])
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

test('an outer effect does not depend on the signals that an inner effect reads', () => {
  const inner = signal(1)
  let runs = 0
  effect(() => {
    runs++
    effect(() => void inner.value)
  })
  inner.value = 2
  expect(runs).toBe(1)
})
