import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../scripts/build/paths'
import { readDocsPage } from './support/docs-page'
import { renderHostPage } from './support/host-page'
import { expect, test } from './support/test'

const docs = readDocsPage('single-page-apps.html')
const [tag = '', element = ''] = docs.codeBlocksUnder('turbo')

const sources = {
  react: ['src/App.tsx'],
  vue: ['vite.config.ts', 'src/App.vue'],
  svelte: ['src/App.svelte'],
  angular: ['src/app.ts'],
}

test.for(Object.entries(sources))('the documented code for %s is in the demo app', ([name, files]) => {
  const flat = (text: string) => text.replace(/\s+/g, ' ')
  const app = flat(files.map(file => readFileSync(join(root, 'demo/frameworks', name, file), 'utf8')).join('\n'))
  for (const code of docs.codeBlocksUnder(name)) for (const part of flat(code).split(' … ')) expect(app).toContain(part)
})

const libraries = {
  Turbo: { file: '@hotwired/turbo/dist/turbo.es2017-umd.js', on: '' },
  htmx: { file: 'htmx.org/dist/htmx.min.js', on: 'hx-boost:inherited="true"' },
}

test.for(Object.entries(libraries))(
  'with %s the check keeps its answers from page to page',
  async ([, library], { openCheckPage, site }) => {
    const source = site.addPage({
      html: readFileSync(join(root, 'node_modules', library.file), 'utf8'),
      headers: { 'content-type': 'text/javascript' },
    })
    const head = `<script src="${source}"></script>${tag.replace('https://cdn.example', '')}`
    const body = (name: string, more: string) => `<main ${library.on}><h1>${name}</h1>${element}${more}</main>`
    const second = site.addPage({ html: renderHostPage({ head, body: body('The second page', '') }) })
    const check = await openCheckPage({ head, body: body('The first page', `<a href="${second}">On</a>`) })
    await check.page.evaluate(() => document.documentElement.setAttribute('data-loaded', 'once'))
    await check.start()
    await check.answer('meets', ['use'])
    const shownQuestion = await check.questionId()

    await check.page.getByRole('link', { name: 'On' }).click()
    await check.page.getByRole('heading', { name: 'The second page' }).waitFor()
    await check.waitForScreen('question')
    expect(await check.questionId()).toBe(shownQuestion)
    await check.back()
    expect(await check.input('meets', 'use').isChecked()).toBe(true)
    expect(await check.page.locator('readiness-check').count()).toBe(1)
    expect(await check.page.evaluate(() => performance.getEntriesByType('navigation').length)).toBe(1)
    expect(await check.page.locator('html').getAttribute('data-loaded')).toBe('once')
    expect(check.consoleLines()).toEqual([])
  },
)
