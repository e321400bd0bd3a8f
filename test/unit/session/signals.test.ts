import { describe, expect, it } from 'vitest'
import { batch, computed, effect, signal } from '../../../src/session/signals'

/** An effect that writes down what it reads. */
function watch<T>(read: () => T) {
  const seen: T[] = []
  const end = effect(() => void seen.push(read()))
  return { seen, end }
}

describe('effect', () => {
  it('runs at once, and after each change of what it read', () => {
    const count = signal(1)
    const { seen } = watch(() => count.value)
    count.value = 2
    expect(seen).toEqual([1, 2])
  })

  it('does not run where a value is set to what it is', () => {
    const count = signal(Number.NaN)
    const { seen } = watch(() => count.value)
    count.value = Number.NaN
    expect(seen).toHaveLength(1)
  })

  it('waits for what it read the last time only', () => {
    const which = signal('a')
    const a = signal(1)
    const b = signal(1)
    const { seen } = watch(() => (which.value === 'a' ? a.value : b.value))
    which.value = 'b'
    a.value = 2
    expect(seen).toEqual([1, 1])
    b.value = 3
    expect(seen).toEqual([1, 1, 3])
  })

  it('reads through computed values, and not through peek', () => {
    const count = signal(1)
    const double = computed(() => count.value * 2)
    const reading = watch(() => double.value)
    const peeking = watch(() => double.peek() + count.peek())
    count.value = 2
    expect(reading.seen).toEqual([2, 4])
    expect(peeking.seen).toEqual([3])
  })

  it('runs once for a batch, at the end of the outermost', () => {
    const a = signal(1)
    const b = signal(1)
    const { seen } = watch(() => a.value + b.value)
    batch(() => {
      batch(() => {
        a.value = 2
      })
      b.value = 2
      expect(seen).toEqual([2])
    })
    expect(seen).toEqual([2, 4])
  })

  it('may change what it or another effect reads', () => {
    const count = signal(0)
    const { seen } = watch(() => count.value)
    effect(() => {
      if (count.value < 3) count.value++
    })
    expect(seen.at(-1)).toBe(3)
  })

  it('that reads in another effect does not make the outer one wait for it', () => {
    const inner = signal(1)
    const { seen } = watch(() => {
      effect(() => void inner.value)
      return 'outer'
    })
    inner.value = 2
    expect(seen).toEqual(['outer'])
  })

  it('that was ended runs no more, not even for a change of the same batch', () => {
    const count = signal(1)
    const { seen, end } = watch(() => count.value)
    batch(() => {
      count.value = 2
      end()
    })
    count.value = 3
    expect(seen).toEqual([1])
  })

  it('that throws leaves the others and later changes as they were', () => {
    const count = signal(0)
    const bad = effect(() => {
      if (count.value === 1) throw new Error('broken')
    })
    const { seen } = watch(() => count.value)
    expect(() => {
      count.value = 1
    }).toThrow('broken')
    bad()
    count.value = 2
    expect(seen.at(-1)).toBe(2)
  })
})
