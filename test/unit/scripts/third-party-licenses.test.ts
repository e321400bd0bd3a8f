import { expect, it } from 'vitest'
import { licenseOf, thirdPartyLicenses } from '../../../scripts/build/third-party-licenses'

const mit = { name: 'a', version: '1.0.0', license: 'MIT' }

it('every package in the built files has the text of its licence', () => {
  // All packages that the PDF is made with; `dfa` and `fontkit` have no licence file.
  const packages = ['pdfkit', 'fontkit', 'dfa', 'clone', 'restructure', 'unicode-trie', '@swc/helpers', 'preact']
  const licences = thirdPartyLicenses(packages.map(name => `node_modules/${name}/index.js`)).split(/^-{72}$/m)
  expect(licences).toHaveLength(packages.length + 1)
  for (const licence of licences) expect(licence).toMatch(/copyright[\s\S]*(warrant(y|ies)|WARRANT(Y|IES))/i)
  expect(licences.find(licence => licence.includes('dfa 2') || licence.includes('dfa 1'))).toContain('Devon Govett')
})

it('a package without a licence file gets the text of the MIT licence with its author', () => {
  expect(licenseOf({ ...mit, author: { name: 'Ada', email: 'ada@a.example' } }, [])).toMatch(
    /^a 1\.0\.0, MIT\n\nCopyright \(c\) Ada <ada@a\.example>\n\nPermission is hereby granted/,
  )
  expect(licenseOf({ ...mit, author: { name: 'Ada' } }, [])).toContain('Copyright (c) Ada')
  expect(licenseOf({ ...mit, author: 'Ada' }, [])).toContain('Copyright (c) Ada\n')
})

it('a package’s own texts are kept, notices included', () => {
  expect(licenseOf({ ...mit, license: 'Apache-2.0' }, ['Apache License', 'NOTICE of a'])).toBe(
    'a 1.0.0, Apache-2.0\n\nApache License\n\nNOTICE of a\n',
  )
})

it('the build fails for a package whose licence has no text', () => {
  expect(() => licenseOf({ ...mit, license: 'ISC', author: 'Ada' }, [])).toThrow('a 1.0.0 (ISC) has no licence file')
  expect(() => licenseOf(mit, [])).toThrow('a 1.0.0 (MIT) has no licence file')
})
