import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, onTestFinished } from 'vitest'
import { dist, wholeFile } from '../../scripts/build/paths'
import { type HostPageSetup, renderHostPage, scriptTag } from './support/host-page-setup'
import { answerByScript, findCheck, readShownResult } from './support/page-functions'
import { sharedAnswers } from './support/run-check-on-host'
import { expect, expectNoInterference, test } from './support/test'

const src = '/readiness-check.js'
const inline = (code: string) => `<script>${code}</script>`
/** The script tag that only defines the element. */
const definingTag = '<script async="" src="/readiness-check.js" data-target="none"></script>'
const element = '<readiness-check font="system"></readiness-check>'
/** JavaScript that creates the script tag. */
const createTag =
  'const s = document.createElement("script"); s.src = "/readiness-check.js"; s.dataset.font = "system"; const here = document.getElementById("here");'

const pages: Record<string, HostPageSetup> = {
  // In quirks mode an inline chip, which only the result contains, is half a pixel lower.
  'in quirks mode': { doctype: '', skipResultComparison: true },
  'in limited quirks mode': {
    skipResultComparison: true,
    doctype:
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
  },
  'in XML': { xml: true },
  'with a base elsewhere': {
    head: '<base href="https://elsewhere.example/deep/" target="_blank"/>',
    checkMarkup: '<script async="" data-font="system"></script>',
    bodyEnd: inline('document.querySelector("#here script").src = location.origin + "/readiness-check.js"'),
  },
  'in another character set': { head: '<meta charset="windows-1252"/>' },
  'whose script tag blocks the parser': {
    checkMarkup: `<script src="${src}" data-font="system"></script>`,
    blocksParser: true,
  },
  'whose tag is deferred': {
    checkMarkup: `<script defer="" src="${src}" data-font="system"></script>`,
    blocksParser: true,
  },
  'that writes the tag with document.write': {
    checkMarkup: inline(`document.write('<script src="${src}" data-font="system"><\\/script>')`),
    blocksParser: true,
  },
  'that creates the tag by script': { checkMarkup: '', bodyEnd: inline(`${createTag} here.append(s)`) },
  'that creates the tag by script and replaces another element with it': {
    checkMarkup: '<p></p>',
    bodyEnd: inline(`${createTag} here.firstChild.replaceWith(s)`),
  },
  'with a tag manager that strips every attribute': {
    head: inline('window.readinessCheck = { options: { target: "#here", font: "system" } }'),
    bodyEnd: inline(
      'const s = document.createElement("script"); s.src = "/readiness-check.js"; document.head.append(s); s.remove()',
    ),
    checkMarkup: '',
  },
  'with a tag manager that evaluates the code': {
    head: inline('window.readinessCheck = { options: { target: "#here", font: "system", assets: "/" } }'),
    bodyEnd: inline(`fetch('${src}').then(r => r.text()).then(code => new Function(code)())`),
    checkMarkup: '',
  },
  'with a tag manager that takes the options from the query': {
    bodyEnd: `<script async="" src="${src}?font=system&amp;target=%23here"></script>`,
    checkMarkup: '',
  },
  'with a loader that renames the type and moves the script': {
    checkMarkup: `<script type="0a1b-text/javascript" src="${src}" data-font="system"></script>`,
    bodyEnd:
      inline(`addEventListener('DOMContentLoaded', () => { for (const held of document.querySelectorAll('script[type^="0a1b"]')) {
      const s = document.createElement('script'); for (const { name, value } of held.attributes) if (name !== 'type') s.setAttribute(name, value); held.replaceWith(s) } })`),
  },
  'with a loader that runs the code from a blob': {
    head: inline('window.readinessCheck = { options: { target: "#here", font: "system", assets: "/" } }'),
    bodyEnd: inline(`fetch('${src}').then(r => r.blob()).then(blob => {
      const s = document.createElement('script'); s.src = URL.createObjectURL(blob); document.head.append(s); s.onload = () => s.remove() })`),
    checkMarkup: '',
  },
  'with the element, and a tag that only defines it': { checkMarkup: element, bodyEnd: definingTag },
  'with the element created by a framework before it is defined': {
    checkMarkup: '',
    bodyEnd:
      inline(
        'const made = document.createElement("readiness-check"); made.font = "system"; made.headingLevel = 2; document.getElementById("here").append(made)',
      ) + definingTag,
  },
  'with the element in nested shadow roots': {
    checkMarkup: '',
    bodyEnd: `${inline(`let into = document.getElementById('here')
      for (let depth = 0; depth < 4; depth++) { const root = into.attachShadow({ mode: 'open' }); root.innerHTML = '<style>* { color: red; line-height: 3 }</style><section></section>'; into = root.querySelector('section') }
      into.innerHTML = '${element}'`)}${definingTag}`,
  },
  'with the element in a slot': {
    checkMarkup: `<section id="outer">${element}</section>`,
    bodyEnd: `${inline('document.getElementById("outer").attachShadow({ mode: "open" }).innerHTML = "<style>::slotted(*) { color: red; line-height: 3; all: unset }</style><slot></slot>"')}${definingTag}`,
  },
  'with the element in a template that is stamped later': {
    checkMarkup: `<template>${element}</template>`,
    bodyEnd:
      inline(
        'addEventListener("load", () => document.getElementById("here").replaceChildren(document.querySelector("#here template").content.cloneNode(true)))',
      ) + definingTag,
    blocksParser: true,
  },
  'with a form of the global’s name': {
    head: '',
    bodyEnd: '<form id="readinessCheck" name="readinessCheck"><input name="q"/><input name="options"/></form>',
  },
  'with two elements of the global’s name': { bodyEnd: '<i id="readinessCheck"></i><i id="readinessCheck"></i>' },
  'with a frame of the global’s name': {
    bodyEnd: '<iframe name="readinessCheck" srcdoc="x" title="A frame"></iframe>',
  },
  'with a frame from elsewhere of the global’s name': {
    bodyEnd: '<iframe name="readinessCheck" src="data:text/html,x" title="A frame"></iframe>',
  },
  'that is hidden, without animation frames': {
    head: inline(
      'Object.defineProperties(document, { hidden: { get: () => true }, visibilityState: { get: () => "hidden" } }); window.requestAnimationFrame = () => 0',
    ),
  },
  'with a focus trap': {
    head: inline(
      `addEventListener('focusin', event => { if (!event.target.closest('#sample, #here')) document.getElementById('field').focus() })`,
    ),
  },
  'in which everything else is inert': {
    wrapper: '<dialog open="" style="all: unset">*</dialog>',
    bodyEnd: inline('document.getElementById("sample").inert = false'),
  },
  'in an open modal dialog': {
    wrapper: '<dialog tabindex="-1" style="padding: 0; border: 0; max-width: none; max-height: none">*</dialog>',
    bodyEnd: inline('document.querySelector("dialog").showModal()'),
  },
  'in a popover': {
    wrapper: '<div popover="manual" style="padding: 0; border: 0">*</div>',
    bodyEnd: inline('document.querySelector("[popover]").showPopover()'),
  },
  'in an unsupported language': { html: 'lang="fr" translate="no"' },
}

describe('the check works and does not affect the page, on a page', () => {
  for (const [name, host] of Object.entries(pages))
    test(name, async ({ runOnHost, runOnBarePage }) =>
      expectNoInterference(await runOnHost(host), await runOnBarePage(host)),
    )
})

test('the check works on a page opened as a file', async ({ runOnHost, runOnBarePage }) => {
  const folder = mkdtempSync(join(tmpdir(), 'readiness-check-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'page.html')
  const host: HostPageSetup = {
    checkMarkup: scriptTag().replace(src, pathToFileURL(join(dist, wholeFile)).href),
    skipResultComparison: true,
  }
  writeFileSync(file, renderHostPage(host))
  expectNoInterference(await runOnHost(host, pathToFileURL(file).href), await runOnBarePage({}))
})

/** Sandbox flags that could affect the check: tested in every combination. The other flags are tested alone. */
const relevantFlags = ['same-origin', 'forms', 'modals', 'popups', 'downloads']
const otherFlags = [
  'orientation-lock',
  'pointer-lock',
  'popups-to-escape-sandbox',
  'presentation',
  'storage-access-by-user-activation',
  'top-navigation',
  'top-navigation-by-user-activation',
  'top-navigation-to-custom-protocols',
]
const combinations = relevantFlags.reduce<string[][]>(
  (all, flag) => all.flatMap(flags => [flags, [...flags, flag]]),
  [[]],
)

test('the check works in a frame with every sandbox that allows scripts', async ({ openCheckPage, runOnBarePage }) => {
  const driver = `const findCheck = ${findCheck}; const tell = told => parent.postMessage({ flags: frameElementFlags, told }, '*')
    // Only the first five gaps are rendered at once.
    const first = told => ({ ...told, gaps: told.gaps.slice(0, 5) })
    addEventListener('error', event => tell(String(event.message))); addEventListener('unhandledrejection', event => tell(String(event.reason)))
    document.addEventListener('readiness-ready', () => (${answerByScript})({ answers: ${JSON.stringify(sharedAnswers)} }).then(() => tell(first((${readShownResult})()))))`
  const check = await openCheckPage({ body: '<main></main>', wait: false })
  const flags = [...combinations, ...otherFlags.map(flag => [flag])].map(list =>
    ['scripts', ...list].map(flag => `allow-${flag}`).join(' '),
  )
  const heard = await check.page.evaluate(
    async ({ flags, driver, src }) => {
      const heard = new Map<string, unknown>()
      const done = new Promise<void>(all =>
        addEventListener('message', ({ data }) => {
          heard.set(data.flags, data.told)
          if (heard.size === flags.length) all()
        }),
      )
      for (const sandbox of flags) {
        const frame = document.createElement('iframe')
        frame.sandbox.value = sandbox
        frame.srcdoc = `<!doctype html><script>const frameElementFlags = ${JSON.stringify(sandbox)}; ${driver}</script><body><script src="${src}" data-instance="${sandbox}"></script>`
        document.body.append(frame)
      }
      await done
      return [...heard] as [string, unknown][]
    },
    { flags, driver, src },
  )
  const { shownResult: whole } = await runOnBarePage({})
  const expected = { ...whole, gaps: whole.gaps.slice(0, 5) }
  expect(new Map(heard)).toEqual(new Map(flags.map(list => [list, expected])))
  expect(check.consoleLines().filter(line => !/can escape its sandboxing/.test(line))).toEqual([])
})
