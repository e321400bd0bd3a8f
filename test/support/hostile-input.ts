import { deflateSync, strToU8 } from 'fflate'

/**
 * Functions that return a text of about the given length, by description. Parsing such a text takes a naive parser more
 * than linear time.
 */
type HostileInputs = Record<string, (length: number) => string>

const repeatTo = (part: string, length: number) => part.repeat(length / part.length)

/** Hostile input for the parser of embed snippets. */
export const hostileSnippets: HostileInputs = {
  letters: length => repeatTo('a', length),
  openings: length => repeatTo('<a ', length),
  'a name that does not end': length => `<${repeatTo('a', length)}`,
  'a tag that does not end': length => `<readiness-check ${repeatTo('a="b" ', length)}`,
  'unclosed quotes': length => `<readiness-check ${repeatTo(`a='`, length)}`,
  'unclosed braces': length => `<readiness-check a=${repeatTo('{', length)}`,
  'deeply nested objects': length => `mount('#x', ${repeatTo('{a:', length)}`,
  'deeply nested arrays': length => `mount('#x', ${repeatTo('[', length)}`,
  'nested calls': length => repeatTo('mount(', length),
  'brackets in a style': length => `readiness-check{--rc-accent:${repeatTo('(', length)}`,
  'unfinished properties': length => repeatTo('--rc-a:', length),
  'unclosed comments': length => `mount(${repeatTo('/*', length)}`,
  spaces: length => `<readiness-check${repeatTo(' ', length)}`,
  styles: length => repeatTo('<a style=x ', length),
  'unclosed scripts': length => repeatTo('<script>', length),
  'unclosed elements': length => repeatTo('<readiness-check>', length),
  globals: length => repeatTo('readinessCheck ', length),
  addresses: length => repeatTo('readiness-check.js?', length),
}

/**
 * Returns a URL fragment of the configurator with any text as its compressed content, as an attacker could create it.
 * @param checksum the checksum characters at its start; wrong by default
 */
export const createForgedFragment = (text: string, checksum = '') =>
  `#c1=${checksum.padEnd(4, 'A')}${Buffer.from(deflateSync(strToU8(text))).toString('base64url')}`

/** Hostile input for the parser of the configurator's URL fragments. */
export const hostileFragments: HostileInputs = {
  letters: length => `#c1=${repeatTo('A', length)}`,
  'letters that decompress to many more': length =>
    createForgedFragment(`{"o":{"words":{"start":"${repeatTo('a', length * 20)}"}}}`),
  brackets: length => createForgedFragment(repeatTo('[', length)),
  objects: length => createForgedFragment(repeatTo('{"o":', length)),
  keys: length => createForgedFragment(`{"o":{${repeatTo('"x":1,', length)}`),
}
