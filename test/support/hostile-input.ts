import { deflateSync, strToU8 } from 'fflate'

/** Texts that a careless reader takes ever longer over, each of about so many letters. */
type Inputs = Record<string, (length: number) => string>

const repeated = (part: string, length: number) => part.repeat(length / part.length)

/** For the reader of snippets. */
export const hostileSnippets: Inputs = {
  letters: length => repeated('a', length),
  openings: length => repeated('<a ', length),
  'a name without end': length => `<${repeated('a', length)}`,
  'a tag without end': length => `<readiness-check ${repeated('a="b" ', length)}`,
  'quotes without end': length => `<readiness-check ${repeated(`a='`, length)}`,
  'braces without end': length => `<readiness-check a=${repeated('{', length)}`,
  'ever deeper objects': length => `mount('#x', ${repeated('{a:', length)}`,
  'ever deeper lists': length => `mount('#x', ${repeated('[', length)}`,
  'calls in calls': length => repeated('mount(', length),
  'brackets in a style': length => `readiness-check{--rc-accent:${repeated('(', length)}`,
  'properties without end': length => repeated('--rc-a:', length),
  'comments without end': length => `mount(${repeated('/*', length)}`,
  spaces: length => `<readiness-check${repeated(' ', length)}`,
  styles: length => repeated('<a style=x ', length),
  'scripts without end': length => repeated('<script>', length),
  'elements without end': length => repeated('<readiness-check>', length),
  globals: length => repeated('readinessCheck ', length),
  addresses: length => repeated('readiness-check.js?', length),
}

/**
 * A fragment of the configurator's address as somebody else would make it: this text, packed.
 * @param check letters that hold it to its text, as far as they are given
 */
export const forgedFragment = (text: string, check = '') =>
  `#c1=${check.padEnd(4, 'A')}${Buffer.from(deflateSync(strToU8(text))).toString('base64url')}`

/** For the reader of the configurator's addresses. */
export const hostileFragments: Inputs = {
  letters: length => `#c1=${repeated('A', length)}`,
  'letters that unpack to many more': length =>
    forgedFragment(`{"o":{"words":{"start":"${repeated('a', length * 20)}"}}}`),
  brackets: length => forgedFragment(repeated('[', length)),
  objects: length => forgedFragment(repeated('{"o":', length)),
  keys: length => forgedFragment(`{"o":{${repeated('"x":1,', length)}`),
}
