import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generateJetBrainsWebTypes } from 'custom-element-jet-brains-integration'
import { generateVsCodeCustomElementData } from 'custom-element-vs-code-integration'
import { afterAll, expect, test } from 'vitest'
import { getLanguageService, newHTMLDataProvider, TextDocument } from 'vscode-html-languageservice'
import { customElementsManifest } from '../../../scripts/build/manifest'
import { optionNameByAttribute, optionTable } from '../../../src/options/table'

const folder = mkdtempSync(join(tmpdir(), 'manifest-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The manifest as editors' tools read it, from its file. */
const manifest = JSON.parse(JSON.stringify(customElementsManifest()))
generateVsCodeCustomElementData(manifest, { outdir: folder, hideLogs: true })
generateJetBrainsWebTypes(manifest, { outdir: folder, hideLogs: true, packageJson: false })
const readJson = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'))

const service = getLanguageService({
  useDefaultDataProvider: false,
  customDataProviders: [newHTMLDataProvider('readiness-check', readJson('vscode.html-custom-data.json'))],
})
/** The values that the HTML editor of VS Code offers for an attribute of the element. */
const valuesInVsCode = (attribute: string): string[] => {
  const text = `<readiness-check ${attribute}="`
  const document = TextDocument.create('file:///page.html', 'html', 1, `${text}"></readiness-check>`)
  const { items } = service.doComplete(document, document.positionAt(text.length), service.parseHTMLDocument(document))
  return items.map(({ label }) => label).sort()
}

interface WebTypesAttribute {
  name: string
  value: { type: string }
}
const webTypes: WebTypesAttribute[] = readJson('web-types.json').contributions.html.elements[0].attributes
/** The values that JetBrains editors offer for an attribute: the literals of its type. */
const valuesInJetBrains = (attribute: string): string[] => {
  const type = webTypes.find(({ name }) => name === attribute)?.value.type ?? ''
  return type
    .split('|')
    .map(part => /^\s*(?:'(.*)'|(\d+))\s*$/.exec(part))
    .flatMap(literal => literal?.[1] ?? literal?.[2] ?? [])
    .sort()
}

/** Attributes that accept any text of a kind: editors have no values to offer. */
const withoutValues = /^(label|words|accent|surface|text-color|radius|brand-.*|cta-.*|.*-url|instance|webhook|assets)$/

test.each([...optionNameByAttribute])('VS Code and JetBrains offer valid values for %s', (attribute, name) => {
  const { parse, choices, isTrueByPresence } = optionTable[name] as (typeof optionTable)['mode'] & {
    isTrueByPresence?: true
  }
  const offered = valuesInVsCode(attribute)
  expect(valuesInJetBrains(attribute)).toEqual(offered)
  if (choices) expect(offered).toEqual([...choices].sort())
  for (const value of offered) expect([value, parse(value)]).not.toEqual([value, undefined])
  expect(offered.length > 0).toBe(!isTrueByPresence && !withoutValues.test(attribute))
})

test('the editors offer examples where a value has a number in it, and built-in names where any text is valid', () => {
  expect(valuesInVsCode('open-on')).toEqual(['click', 'delay:10', 'exit', 'load', 'scroll:50'])
  expect(valuesInVsCode('locale')).toEqual(['ar', 'auto', 'de', 'en'])
  expect(valuesInVsCode('heading-level')).toEqual(['1', '2', '3', '4', '5', '6'])
  expect(valuesInVsCode('font')).toEqual(['inherit', 'system'])
})
