/**
 * Letters that look like others, before their case is lost: each followed by the Latin letter it is taken for.
 * Cyrillic, Greek, Armenian, Cherokee, Lisu, Coptic, and Latin letters that no normal form leads back.
 * Source: the confusables of Unicode Technical Standard 39, as far as a word in Latin letters can be written with them.
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

const lookalikes = new Map(
  [...LOOKALIKES].flatMap((letter, at, all): [string, string][] => (at % 2 ? [] : [[letter, all[at + 1] ?? letter]])),
)

/** Letters in boxes and circles, and the halves of flags, run from A to Z from here on. */
const BOXES = [0x1f130, 0x1f150, 0x1f170, 0x1f1e6]

const boxed = (letter: string): string | undefined => {
  const code = letter.codePointAt(0) ?? 0
  const start = BOXES.find(first => code >= first && code < first + 26)
  return start === undefined ? undefined : String.fromCharCode(97 + code - start)
}

/** What nobody sees: format characters (zero-width, soft hyphen, direction marks), and blanks that count as letters or marks. */
const UNSEEN = /[\p{Cf}\p{Cc}\u115f\u1160\u3164\uffa0\u2800]|\u034f|[\ufe00-\ufe0f]/gu

/** A text without what cannot be seen. */
export const stripInvisible = (text: string): string =>
  text
    .replace(/[\t\n\r]/g, ' ')
    .replace(UNSEEN, '')
    .normalize('NFKC')
    .trim()

/**
 * A text as it is read, whatever it is written with: compatibility forms, lookalikes and boxes as the letters they are
 * taken for, lower case, without marks above or below and without what is not seen. Arabic loses its vowel signs, its
 * hamzas and its stretches.
 */
export const normalizeAsRead = (text: string): string =>
  [...stripInvisible(text)]
    .map(letter => lookalikes.get(letter) ?? boxed(letter) ?? letter)
    .join('')
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\p{M}\u0640]/gu, '')
    .replace(/[’ʼ]/g, "'")

/** Figures and signs that stand for letters; 1 and | are read in two ways. */
const CIPHERS = new Map([...'0o3e4a5s7t8b@a$s!i€e£l'].flatMap((sign, at, all) => (at % 2 ? [] : [[sign, all[at + 1]]])))

/** A text as it is read once figures and signs are taken for letters. */
export const decodeLeet = (read: string): string[] =>
  ['i', 'l'].map(one => read.replace(/[0134578@$!|€£]/g, sign => CIPHERS.get(sign) ?? one))
