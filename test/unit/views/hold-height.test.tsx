import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { stage } from './stage'

describe('the box of a question', () => {
  it('is held at the tallest of the last three of its width, so that Next does not jump', () => {
    const sizes: Record<string, [width: number, height: number]> = {
      policy: [300, 500],
      assessment: [300, 400],
      records: [300, 420],
      monitoring: [300, 410],
    }
    const size = (box: HTMLElement, at: 0 | 1) => sizes[box.querySelector('input')?.name ?? '']?.[at] ?? 0
    const spies = [
      vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockImplementation(function (this: HTMLElement) {
        return size(this, 0)
      }),
      vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
        return size(this, 1)
      }),
    ]
    onTestFinished(() => {
      for (const spy of spies) spy.mockRestore()
    })
    const view = stage()
    const held = () => view.one('fieldset').style.minBlockSize
    view.answer({ ways: 'use' })
    expect(held()).toBe('500px')
    view.answer({ policy: 'set' })
    expect(held()).toBe('500px')
    view.answer({ assessment: 'set' })
    expect(held()).toBe('500px')
    view.answer({ records: 'set' })
    expect(held()).toBe('420px')
  })
})
