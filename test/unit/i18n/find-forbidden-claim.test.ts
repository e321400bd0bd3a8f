import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englishTextTables } from '../../../scripts/build/english-texts'
import { checkTexts } from '../../../src/i18n/check-texts'
import { findForbiddenClaim } from '../../../src/i18n/find-forbidden-claim'
import ar from '../../../src/i18n/locales/ar'
import arDetails from '../../../src/i18n/locales/ar-details'
import de from '../../../src/i18n/locales/de'
import deDetails from '../../../src/i18n/locales/de-details'
import { findMissingDisclaimerStatements } from '../../../src/i18n/required-disclaimers'

const english: Record<string, string> = Object.assign({}, ...Object.values(englishTextTables))

describe('findForbiddenClaim', () => {
  test.each([
    'You are compliant',
    'COMPLIANCE CHECK',
    'This complies with ISO/IEC 42001',
    'Conforms to the standard',
    'Certified',
    'We certify you',
    'Certification-ready',
    'Audit ready',
    'audit-proof',
    'Guaranteed result',
    'Accredited',
    'You meet all of ISO/IEC 42001',
    'Get your ISO 42001 certificate',
    'Not only indicative but certified',
    'No doubt: compliant',
    'Without doubt compliant',
    'Not indicative: certified',
    'Sie sind konform',
    'DSGVO-konform',
    'Zertifiziert',
    'Zertifizierungsreif',
    'Auditsicher',
    'Rechtssicher',
    'Wir garantieren es',
    'Sie erfüllen die Norm',
    'Nicht nur geprüft, sondern zertifiziert',
    'أنتم متوافقون مع المعيار',
    'مطابق للمعيار',
    'نتيجة مضمونة',
    'معتمد من ISO',
    'Conforme à la norme',
    'Certifié',
    'Certificado',
    'Garantito',
    'Gecertificeerd',
  ])('finds the claim in "%s"', text => {
    expect(findForbiddenClaim(text)).not.toBeNull()
  })

  test.each([
    ['Cyrillic letters', 'соmрliаnt'],
    ['Greek letters', 'ϲεrτifiεd'],
    ['Cherokee letters', 'ᏟᎬᎡᎢᎥFᎥᎬᎠ'],
    ['full-width letters', 'ｃｅｒｔｉｆｉｅｄ'],
    ['mathematical letters', '𝓬𝓮𝓻𝓽𝓲𝓯𝓲𝓮𝓭'],
    ['small capitals', 'ᴄᴏᴍᴘʟɪᴀɴᴛ'],
    ['letters in circles', 'ⓒⓔⓡⓣⓘⓕⓘⓔⓓ'],
    ['letters in boxes', '🅲🅴🆁🆃🅸🅵🅸🅴🅳'],
    ['regional indicators', '🇨🇴🇲🇵🇱🇮🇦🇳🇹'],
    ['zero-width characters', 'com\u200bpli\u200dant'],
    ['soft hyphens', 'cer\u00adti\u00adfied'],
    ['a combining joiner', 'certi\u034ffied'],
    ['combining diacritics', 'c\u0301e\u0308r\u0300t\u0302i\u0303fied'],
    ['combining strokes', 'c\u0336e\u0336r\u0336t\u0336i\u0336f\u0336i\u0336e\u0336d'],
    ['precomposed diacritics', 'çërtîfíèd'],
    ['mixed case', 'cOmPLiAnT'],
    ['spaces', 'c o m p l i a n t'],
    ['dots', 'c.e.r.t.i.f.i.e.d'],
    ['hyphens', 'com-pli-ant'],
    ['a line break', 'certi\nfied'],
    ['digits', 'c0mp1iant'],
    ['symbols', 'gu@r@ntee'],
    ['Arabic tatweel and vowel signs', 'مُتـوافِـق'],
  ])('finds a claim disguised with %s', (_, text) => {
    expect(findForbiddenClaim(text)).not.toBeNull()
  })

  test.each([
    'Not certified, and no proof of compliance',
    'This is no certification.',
    'It doesn’t say that you comply.',
    'Without any guarantee',
    'Neither an audit nor a certificate',
    'The certification body decides.',
    'Before the certification audit',
    'Nonconformities are put right',
    'Keine Zertifizierung und keine Garantie',
    'Die Zertifizierungsstelle entscheidet.',
    'Auditfeststellungen erledigt',
    'ليس شهادة',
    'Complete the list',
    'Confirm and go on',
    'Policies are approved',
  ])('finds no claim in "%s"', text => {
    expect(findForbiddenClaim(text)).toBeNull()
  })

  test('finds a claim whose letters are separated by any characters', () => {
    const separator = fc.constantFrom('', ' ', '\u200b', '\u00ad', '.', '-', '\u2060', '_', '·')
    const word = fc.constantFrom('compliant', 'certified', 'guarantee', 'zertifiziert')
    fc.assert(
      fc.property(word, fc.array(separator, { minLength: 20, maxLength: 20 }), (claim, between) => {
        expect(findForbiddenClaim([...claim].map((letter, at) => letter + between[at]).join(''))).not.toBeNull()
      }),
    )
  })

  test.each([
    ['English', 'en', english],
    ['German', 'de', { ...de, ...deDetails }],
    ['Arabic', 'ar', { ...ar, ...arDetails }],
  ] as [string, string, Record<string, string>][])('finds no claim in the built-in %s texts', (_, language, texts) => {
    expect(checkTexts(texts, english, language).problems).toEqual([])
  })
})

describe('findMissingDisclaimerStatements', () => {
  test('accepts other words and other languages', () => {
    expect(findMissingDisclaimerStatements('indicative', 'For guidance only; this is not legal advice.', 'en')).toEqual(
      [],
    )
    expect(findMissingDisclaimerStatements('disclaimer', de.disclaimer, 'de')).toEqual([])
    // A German text on a page whose language is English: every checked language is accepted.
    expect(findMissingDisclaimerStatements('disclaimer', de.disclaimer, 'en')).toEqual([])
    const french =
      'À titre indicatif, ni conseil juridique, ni audit, ni certification. Sans lien avec l’ISO ni la CEI (IEC).'
    expect(findMissingDisclaimerStatements('disclaimer', french, 'fr')).toEqual([])
    expect(checkTexts({ disclaimer: french }, english, 'fr').problems).toEqual([])
    expect(findMissingDisclaimerStatements('indicative', '仅供参考，不构成法律意见。', 'zh')).toEqual([])
  })

  test('checks only the length and the names ISO and IEC in an unsupported language', () => {
    expect(findMissingDisclaimerStatements('indicative', '…', 'fr')).toEqual(['all that the default text says'])
    expect(
      findMissingDisclaimerStatements(
        'disclaimer',
        'À titre indicatif : ni conseil juridique, ni audit, ni certification, ni label.',
        'fr',
      ),
    ).toEqual(['the name ISO', 'the name IEC'])
  })

  test.each([
    ['indicative', 'Indicative.'],
    ['indicative', 'Legal advice, indicative.'],
    ['indicative', '.'],
    ['disclaimer', english.indicative ?? ''],
    ['disclaimer', 'Indicative, not legal advice, not an audit or certification.'],
    ['disclaimer', 'Indicative, not legal advice, an audit or certification by ISO and IEC.'],
    ['disclaimer', 'Zur Orientierung, keine Rechtsberatung, kein Audit.'],
  ] as const)('rejects for the key %s the text "%s"', (key, text) => {
    expect(findMissingDisclaimerStatements(key, text, 'en')).not.toEqual([])
    expect(findMissingDisclaimerStatements(key, text, 'de')).not.toEqual([])
  })

  test('is not enough for checkTexts: a complete disclaimer with an additional claim is rejected', () => {
    const { texts, problems } = checkTexts({ disclaimer: `${english.disclaimer} Certified by us.` }, english, 'en')
    expect(texts).toEqual({})
    expect(problems.map(({ message }) => message)).toEqual(['"disclaimer" claims too much: "certified"'])
  })
})
