import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { englishWords } from '../../../scripts/build/words'
import { checkTexts } from '../../../src/i18n/check-texts'
import { findClaim } from '../../../src/i18n/find-claim'
import ar from '../../../src/i18n/locales/ar'
import arDetails from '../../../src/i18n/locales/ar-details'
import de from '../../../src/i18n/locales/de'
import deDetails from '../../../src/i18n/locales/de-details'
import { missingStatements } from '../../../src/i18n/required-disclaimers'

const english: Record<string, string> = Object.assign({}, ...Object.values(englishWords))

describe('claims', () => {
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
  ])('%s is one', text => {
    expect(findClaim(text)).not.toBeNull()
  })

  test.each([
    ['Cyrillic letters', 'соmрliаnt'],
    ['Greek letters', 'ϲεrτifiεd'],
    ['Cherokee letters', 'ᏟᎬᎡᎢᎥFᎥᎬᎠ'],
    ['full width', 'ｃｅｒｔｉｆｉｅｄ'],
    ['mathematical letters', '𝓬𝓮𝓻𝓽𝓲𝓯𝓲𝓮𝓭'],
    ['small capitals', 'ᴄᴏᴍᴘʟɪᴀɴᴛ'],
    ['circles', 'ⓒⓔⓡⓣⓘⓕⓘⓔⓓ'],
    ['boxes', '🅲🅴🆁🆃🅸🅵🅸🅴🅳'],
    ['halves of flags', '🇨🇴🇲🇵🇱🇮🇦🇳🇹'],
    ['zero-width letters', 'com\u200bpli\u200dant'],
    ['soft hyphens', 'cer\u00adti\u00adfied'],
    ['a joiner that is a mark', 'certi\u034ffied'],
    ['marks above', 'c\u0301e\u0308r\u0300t\u0302i\u0303fied'],
    ['strokes through', 'c\u0336e\u0336r\u0336t\u0336i\u0336f\u0336i\u0336e\u0336d'],
    ['precomposed marks', 'çërtîfíèd'],
    ['mixed case', 'cOmPLiAnT'],
    ['spaces', 'c o m p l i a n t'],
    ['dots', 'c.e.r.t.i.f.i.e.d'],
    ['hyphens', 'com-pli-ant'],
    ['a line broken', 'certi\nfied'],
    ['figures', 'c0mp1iant'],
    ['signs', 'gu@r@ntee'],
    ['Arabic stretches and vowel signs', 'مُتـوافِـق'],
  ])('one written with %s is found', (_, text) => {
    expect(findClaim(text)).not.toBeNull()
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
  ])('%s is none', text => {
    expect(findClaim(text)).toBeNull()
  })

  test('what separates the letters of a claim does not hide it', () => {
    const separator = fc.constantFrom('', ' ', '\u200b', '\u00ad', '.', '-', '\u2060', '_', '·')
    const word = fc.constantFrom('compliant', 'certified', 'guarantee', 'zertifiziert')
    fc.assert(
      fc.property(word, fc.array(separator, { minLength: 20, maxLength: 20 }), (claim, between) => {
        expect(findClaim([...claim].map((letter, at) => letter + between[at]).join(''))).not.toBeNull()
      }),
    )
  })

  test.each([
    ['English', 'en', english],
    ['German', 'de', { ...de, ...deDetails }],
    ['Arabic', 'ar', { ...ar, ...arDetails }],
  ] as [string, string, Record<string, string>][])('every %s text of ours passes', (_, language, texts) => {
    expect(checkTexts(texts, english, language).problems).toEqual([])
  })
})

describe('the two lines that stay', () => {
  test('they can be put in other words, and in another language', () => {
    expect(missingStatements('indicative', 'For guidance only; this is not legal advice.', 'en')).toEqual([])
    expect(missingStatements('disclaimer', de.disclaimer, 'de')).toEqual([])
    // German words on a page that says it is English: what they say counts.
    expect(missingStatements('disclaimer', de.disclaimer, 'en')).toEqual([])
    const french =
      'À titre indicatif, ni conseil juridique, ni audit, ni certification. Sans lien avec l’ISO ni la CEI (IEC).'
    expect(missingStatements('disclaimer', french, 'fr')).toEqual([])
    expect(checkTexts({ disclaimer: french }, english, 'fr').problems).toEqual([])
    expect(missingStatements('indicative', '仅供参考，不构成法律意见。', 'zh')).toEqual([])
  })

  test('in a language that cannot be read here, they cannot be made a mark, nor leave out the names', () => {
    expect(missingStatements('indicative', '…', 'fr')).toEqual(['all that ours says'])
    expect(
      missingStatements(
        'disclaimer',
        'À titre indicatif : ni conseil juridique, ni audit, ni certification, ni label.',
        'fr',
      ),
    ).toEqual(['ISO by name', 'IEC by name'])
  })

  test.each([
    ['indicative', 'Indicative.'],
    ['indicative', 'Legal advice, indicative.'],
    ['indicative', '.'],
    ['disclaimer', english.indicative ?? ''],
    ['disclaimer', 'Indicative, not legal advice, not an audit or certification.'],
    ['disclaimer', 'Indicative, not legal advice, an audit or certification by ISO and IEC.'],
    ['disclaimer', 'Zur Orientierung, keine Rechtsberatung, kein Audit.'],
  ] as const)('%s cannot become "%s"', (key, text) => {
    expect(missingStatements(key, text, 'en')).not.toEqual([])
    expect(missingStatements(key, text, 'de')).not.toEqual([])
  })

  test('a claim added to a whole line is refused', () => {
    const { words, problems } = checkTexts({ disclaimer: `${english.disclaimer} Certified by us.` }, english, 'en')
    expect(words).toEqual({})
    expect(problems.map(({ message }) => message)).toEqual(['"disclaimer" claims too much: "certified"'])
  })
})
