import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { renderApp } from './render-app'

describe('the minimum height of the question box', () => {
  it('is the largest height of the last three boxes of the same width', () => {
    const sizes: Record<string, [width: number, height: number]> = {
      policy: [300, 500],
      assessment: [300, 400],
      records: [300, 420],
      monitoring: [300, 410],
    }
    const sizeOf = (box: HTMLElement, index: 0 | 1) => sizes[box.querySelector('input')?.name ?? '']?.[index] ?? 0
    const spies = [
      vi.spyOn(HTMLElement.prototype, 'offsetWidth', 'get').mockImplementation(function (this: HTMLElement) {
        return sizeOf(this, 0)
      }),
      vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
        return sizeOf(this, 1)
      }),
    ]
    onTestFinished(() => {
      for (const spy of spies) spy.mockRestore()
    })
    const view = renderApp()
    const minHeight = () => view.one('fieldset').style.minBlockSize
    view.answer({ ways: 'use' })
    expect(minHeight()).toBe('500px')
    view.answer({ policy: 'set' })
    expect(minHeight()).toBe('500px')
    view.answer({ assessment: 'set' })
    expect(minHeight()).toBe('500px')
    view.answer({ records: 'set' })
    expect(minHeight()).toBe('420px')
  })
})
