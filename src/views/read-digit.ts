/**
 * Returns the digit that a key stands for, also `١` and `۱` for 1; `NaN` for any other key. Without Shift, the digit row of
 * a French keyboard types `&é"'(`, and a Czech one `+ěšč`: then the position of the key counts.
 */
export const readDigit = ({ key, code, shiftKey }: KeyboardEvent): number =>
  // Digits of these scripts end with the same four bits as the digits of ASCII.
  /^[\d٠-٩۰-۹]$/.test(key) ? key.charCodeAt(0) & 15 : shiftKey ? Number.NaN : Number(/^Digit(.)/.exec(code)?.[1])
