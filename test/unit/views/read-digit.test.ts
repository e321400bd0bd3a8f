import { expect, it } from 'vitest'
import { readDigit } from '../../../src/views/read-digit'

const read = (key: string, code: string, shiftKey = false) => readDigit({ key, code, shiftKey } as KeyboardEvent)

it.each([
  ['1', 'Digit1', false, 1],
  ['9', 'Numpad9', false, 9],
  // French (AZERTY), without and with Shift; Belgian; Czech; Lithuanian; Thai.
  ['&', 'Digit1', false, 1],
  ['1', 'Digit1', true, 1],
  ['à', 'Digit0', false, 0],
  ['§', 'Digit6', false, 6],
  ['ě', 'Digit2', false, 2],
  ['ą', 'Digit1', false, 1],
  ['ภ', 'Digit4', false, 4],
  // Programmer Dvorak: the digits are typed with Shift and are in another order.
  ['7', 'Digit2', true, 7],
  // Arabic-Indic and Persian digits, of a keyboard, a number pad, and an on-screen keyboard without codes.
  ['١', 'Digit1', false, 1],
  ['٩', 'Numpad9', false, 9],
  ['۱', '', false, 1],
  ['۹', 'Digit9', false, 9],
  // Devanagari, Bengali and full-width digits of a keyboard.
  ['३', 'Digit3', false, 3],
  ['৪', 'Digit4', false, 4],
  ['５', 'Digit5', false, 5],
])('reads the key %s (%s, Shift: %s) as %i', (key, code, shiftKey, digit) => {
  expect(read(key, code, shiftKey)).toBe(digit)
})

it.each([
  // A number pad without NumLock; a shifted key of a US keyboard; letters and function keys.
  ['End', 'Numpad1', false],
  ['!', 'Digit1', true],
  ['a', 'KeyA', false],
  ['F1', 'F1', false],
  ['Tab', 'Tab', false],
  ['', '', false],
])('reads no digit from the key %s (%s, Shift: %s)', (key, code, shiftKey) => {
  expect(read(key, code, shiftKey)).toBeNaN()
})

it('reads no digit from a keydown event without a key, which some browser extensions send', () => {
  expect(readDigit(new Event('keydown') as KeyboardEvent)).toBeNaN()
})
