import { describe, expect, it } from 'vitest'
import { contrast, css, inGamut, luminance, parse } from '../../../../src/element/theme/colour'

const white = [1, 0, 0] as const
const black = [0, 0, 0] as const

describe('colours as browsers tell them', () => {
  it.each([
    ['oklab(0.627966 0.22488 0.125859)', 0.2126],
    ['oklab(0.451981 -0.0324624 -0.311523)', 0.0722],
    ['oklab(1 0 5.96046e-8)', 1],
    ['oklab(0 0 0 / 0)', 1],
    ['oklab(0 0 0 / 1)', 0],
  ])('%s has the luminance %d on white', (told, light) => {
    expect(luminance(parse(told, white))).toBeCloseTo(light, 3)
  })

  it('are told back to them as they were read', () => {
    expect(css(parse('oklab(0.5 0.1 -0.05)', white))).toBe('oklab(0.5 0.1 -0.05)')
  })

  it('come into the gamut with their lightness kept', () => {
    const [lightness, a, b] = inGamut([0.7, -0.4, 0.3])
    expect(lightness).toBe(0.7)
    expect(a / b).toBeCloseTo(-0.4 / 0.3)
    expect(luminance([lightness, a, b])).toBeLessThan(1)
  })
})

describe('contrast', () => {
  it('is 21 between black and white, either way, and 1 with itself', () => {
    expect(contrast(white, black)).toBeCloseTo(21)
    expect(contrast(black, white)).toBeCloseTo(21)
    expect(contrast(white, white)).toBe(1)
  })

  it('is that of the specification’s own example: #777 on white is 4.48', () => {
    expect(contrast(parse('oklab(0.56893 0 0)', white), white)).toBeCloseTo(4.48, 1)
  })
})
