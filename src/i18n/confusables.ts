/**
 * Letters that look like Latin letters, each followed by that Latin letter. Both upper and lower case are listed,
 * because the letters are replaced before the text is lower-cased. Contains Cyrillic, Greek, Armenian, Cherokee, Lisu
 * and Coptic letters, and Latin letters that Unicode normalisation does not change. Source: the confusables of Unicode
 * Technical Standard 39, limited to those that look like Latin letters.
 */
const LOOKALIKES = [
  'АaВbЕeЅsІiЇiЈjКkМmНhОoРpСcТtУyҮyХxԌgԚqԜwЬbҒf',
  'аaвbеeѕsіiїiјjкkмmнhоoрpсcтtуyүyхxԁdԛqԝwһhӏlгrпnьbғf',
  'ΑaΒbΕeΖzΗhΙiΚkΜmΝnΟoΡpΤtΥyΧxϹc',
  'αaβbγyεeηnιiκkμuνvοoρpσoτtυuχxωwςc',
  'ՏsՕoօoոnսuցgհhյjզqլl',
  'ᎪaᎬeᏟcᏢpᎠdᎡrᎥiᏚsᎻhᏞlᎷmᎩyᎢtᏴbᏀgᎫj',
  'ꓚcꓳoꓟmꓑpꓡlꓲiꓮaꓠnꓔtꓰeꓝfꓓdꓖgꓣrꓢsꓬyꓗkꓜz',
  'ⲟoⲣpⲥcⲓiⲁaⲉeⲙmⲛn',
  'ıiłlŁløoØođdĐdħhŧtɑaɡgɩiʟlᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz',
].join('')

const latinByLookalike = new Map(
  [...LOOKALIKES].flatMap((letter, at, all): [string, string][] => (at % 2 ? [] : [[letter, all[at + 1] ?? letter]])),
)

/**
 * First code points of the Unicode ranges that hold A to Z in boxes and circles, and as regional indicators (halves of
 * flags).
 */
const ENCLOSED_RANGES = [0x1f130, 0x1f150, 0x1f170, 0x1f1e6]

const plainLetter = (letter: string): string | undefined => {
  const code = letter.codePointAt(0) ?? 0
  const start = ENCLOSED_RANGES.find(first => code >= first && code < first + 26)
  return start === undefined ? undefined : String.fromCharCode(97 + code - start)
}

/**
 * Invisible characters: format characters (zero-width, soft hyphen, direction marks), and blanks that Unicode lists as
 * letters or marks.
 */
const INVISIBLE = /[\p{Cf}\p{Cc}\u115f\u1160\u3164\uffa0\u2800]|\u034f|[\ufe00-\ufe0f]/gu

/** Returns a text in Unicode form NFKC, trimmed and without its invisible characters. */
export const normalizeAndStripInvisible = (text: string): string =>
  text
    .replace(/[\t\n\r]/g, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .trim()

/**
 * Returns a text as a person would read it, so that a disguised word can be found: compatibility forms, lookalike
 * letters and enclosed letters become plain Latin letters, the text is lower-cased, and diacritics and invisible
 * characters are removed. In Arabic text, vowel signs, hamzas and tatweel (the stretching character) are removed.
 */
export const normalizeConfusables = (text: string): string =>
  [...normalizeAndStripInvisible(text)]
    .map(letter => latinByLookalike.get(letter) ?? plainLetter(letter) ?? letter)
    .join('')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[’ʼ]/g, "'")

/**
 * The letter that each digit or symbol stands for in leetspeak. 1 and | are not listed, because they can be read as i
 * or l.
 */
const LEET_LETTERS = new Map(
  [...'0o3e4a5s7t8b@a$s!i€e£l'].flatMap((sign, at, all) => (at % 2 ? [] : [[sign, all[at + 1]]])),
)

/**
 * Decodes leetspeak: returns a normalised text with digits and symbols replaced by letters, once with 1 and | as i,
 * once as l.
 */
export const decodeLeetspeakVariants = (normalized: string): string[] =>
  ['i', 'l'].map(one => normalized.replace(/[0134578@$!|€£]/g, sign => LEET_LETTERS.get(sign) ?? one))
