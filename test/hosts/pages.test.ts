import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, onTestFinished } from 'vitest'
import { dist, tagFile } from '../../scripts/build/paths'
import { type Host, page, scriptTag } from './support/host'
import { findCheck, take, told } from './support/inside'
import { answers } from './support/stay'
import { expect, expectAtHome, test } from './support/test'

const src = '/readiness-check.js'
const inline = (code: string) => `<script>${code}</script>`
const only = '<script async="" src="/readiness-check.js" data-target="none"></script>'
const element = '<readiness-check font="system"></readiness-check>'
/** Makes the tag as code does. */
const made =
  'const s = document.createElement("script"); s.src = "/readiness-check.js"; s.dataset.font = "system"; const here = document.getElementById("here");'

const pages: Record<string, Host> = {
  // A chip within a line is half a pixel lower in quirks, which only the result has.
  'in quirks mode': { doctype: '', noLater: true },
  'in limited quirks mode': {
    noLater: true,
    doctype:
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
  },
  'in XML': { xml: true },
  'with a base elsewhere': {
    head: '<base href="https://elsewhere.example/deep/" target="_blank"/>',
    place: '<script async="" data-font="system"></script>',
    end: inline('document.querySelector("#here script").src = location.origin + "/readiness-check.js"'),
  },
  'in another character set': { head: '<meta charset="windows-1252"/>' },
  'whose tag keeps the parser waiting': { place: `<script src="${src}" data-font="system"></script>`, blocks: true },
  'whose tag is deferred': { place: `<script defer="" src="${src}" data-font="system"></script>`, blocks: true },
  'that writes the tag': {
    place: inline(`document.write('<script src="${src}" data-font="system"><\\/script>')`),
    blocks: true,
  },
  'that makes the tag in code': { place: '', end: inline(`${made} here.append(s)`) },
  'that makes the tag in code, before what stands there': {
    place: '<p></p>',
    end: inline(`${made} here.firstChild.replaceWith(s)`),
  },
  'with a tag manager that strips every attribute': {
    head: inline('window.readinessCheck = { options: { target: "#here", font: "system" } }'),
    end: inline(
      'const s = document.createElement("script"); s.src = "/readiness-check.js"; document.head.append(s); s.remove()',
    ),
    place: '',
  },
  'with a tag manager that evaluates the code': {
    head: inline('window.readinessCheck = { options: { target: "#here", font: "system", assets: "/" } }'),
    end: inline(`fetch('${src}').then(r => r.text()).then(code => new Function(code)())`),
    place: '',
  },
  'with a tag manager that takes the options from the query': {
    end: `<script async="" src="${src}?font=system&amp;target=%23here"></script>`,
    place: '',
  },
  'with a loader that renames the type and moves the script': {
    place: `<script type="0a1b-text/javascript" src="${src}" data-font="system"></script>`,
    end: inline(`addEventListener('DOMContentLoaded', () => { for (const held of document.querySelectorAll('script[type^="0a1b"]')) {
      const s = document.createElement('script'); for (const { name, value } of held.attributes) if (name !== 'type') s.setAttribute(name, value); held.replaceWith(s) } })`),
  },
  'with a loader that runs the code from a blob': {
    head: inline('window.readinessCheck = { options: { target: "#here", font: "system", assets: "/" } }'),
    end: inline(`fetch('${src}').then(r => r.blob()).then(blob => {
      const s = document.createElement('script'); s.src = URL.createObjectURL(blob); document.head.append(s); s.onload = () => s.remove() })`),
    place: '',
  },
  'with the element, and a tag that only registers it': { place: element, end: only },
  'with the element made by a framework before it is defined': {
    place: '',
    end:
      inline(
        'const made = document.createElement("readiness-check"); made.font = "system"; made.headingLevel = 2; document.getElementById("here").append(made)',
      ) + only,
  },
  'with the element in nested shadow roots': {
    place: '',
    end: `${inline(`let into = document.getElementById('here')
      for (let depth = 0; depth < 4; depth++) { const root = into.attachShadow({ mode: 'open' }); root.innerHTML = '<style>* { color: red; line-height: 3 }</style><section></section>'; into = root.querySelector('section') }
      into.innerHTML = '${element}'`)}${only}`,
  },
  'with the element in a slot': {
    place: `<section id="outer">${element}</section>`,
    end: `${inline('document.getElementById("outer").attachShadow({ mode: "open" }).innerHTML = "<style>::slotted(*) { color: red; line-height: 3; all: unset }</style><slot></slot>"')}${only}`,
  },
  'with the element in a template that is stamped later': {
    place: `<template>${element}</template>`,
    end:
      inline(
        'addEventListener("load", () => document.getElementById("here").replaceChildren(document.querySelector("#here template").content.cloneNode(true)))',
      ) + only,
    blocks: true,
  },
  'with a form of the global’s name': {
    head: '',
    end: '<form id="readinessCheck" name="readinessCheck"><input name="q"/><input name="options"/></form>',
  },
  'with two elements of the global’s name': { end: '<i id="readinessCheck"></i><i id="readinessCheck"></i>' },
  'with a frame of the global’s name': { end: '<iframe name="readinessCheck" srcdoc="x" title="A frame"></iframe>' },
  'with a frame from elsewhere of the global’s name': {
    end: '<iframe name="readinessCheck" src="data:text/html,x" title="A frame"></iframe>',
  },
  'that was never seen: hidden, with no frame drawn': {
    head: inline(
      'Object.defineProperties(document, { hidden: { get: () => true }, visibilityState: { get: () => "hidden" } }); window.requestAnimationFrame = () => 0',
    ),
  },
  'that keeps the focus in a trap': {
    head: inline(
      `addEventListener('focusin', event => { if (!event.target.closest('#sample, #here')) document.getElementById('field').focus() })`,
    ),
  },
  'in which everything else is inert': {
    around: '<dialog open="" style="all: unset">*</dialog>',
    end: inline('document.getElementById("sample").inert = false'),
  },
  'in an open modal dialog': {
    around: '<dialog tabindex="-1" style="padding: 0; border: 0; max-width: none; max-height: none">*</dialog>',
    end: inline('document.querySelector("dialog").showModal()'),
  },
  'in a popover': {
    around: '<div popover="manual" style="padding: 0; border: 0">*</div>',
    end: inline('document.querySelector("[popover]").showPopover()'),
  },
  'in a language that there are no words for': { html: 'lang="fr" translate="no"' },
}

describe('on a page', () => {
  for (const [name, host] of Object.entries(pages))
    test(name, async ({ stay, bare }) => expectAtHome(await stay(host), await bare(host)))
})

test('from a file, to the band', async ({ stay, bare }) => {
  const folder = mkdtempSync(join(tmpdir(), 'readiness-check-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'page.html')
  const host: Host = {
    place: scriptTag().replace(src, pathToFileURL(join(dist, tagFile)).href),
    noLater: true,
  }
  writeFileSync(file, page(host))
  expectAtHome(await stay(host, pathToFileURL(file).href), await bare({}))
})

/** What a sandbox can allow besides scripts: in every combination where it matters to us, else alone. */
const matters = ['same-origin', 'forms', 'modals', 'popups', 'downloads']
const others = [
  'orientation-lock',
  'pointer-lock',
  'popups-to-escape-sandbox',
  'presentation',
  'storage-access-by-user-activation',
  'top-navigation',
  'top-navigation-by-user-activation',
  'top-navigation-to-custom-protocols',
]
const combinations = matters.reduce<string[][]>((all, flag) => all.flatMap(flags => [flags, [...flags, flag]]), [[]])

test('in a frame, in every sandbox that still runs scripts', async ({ visit, bare }) => {
  const driver = `const findCheck = ${findCheck}; const tell = told => parent.postMessage({ flags: frameElementFlags, told }, '*')
    // The gaps beyond the first five come a little later.
    const first = told => ({ ...told, gaps: told.gaps.slice(0, 5) })
    addEventListener('error', event => tell(String(event.message))); addEventListener('unhandledrejection', event => tell(String(event.reason)))
    document.addEventListener('readiness-ready', () => (${take})({ answers: ${JSON.stringify(answers)} }).then(() => tell(first((${told})()))))`
  const check = await visit({ body: '<main></main>', wait: false })
  const flags = [...combinations, ...others.map(flag => [flag])].map(list =>
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
  const { told: whole } = await bare({})
  const expected = { ...whole, gaps: whole.gaps.slice(0, 5) }
  expect(new Map(heard)).toEqual(new Map(flags.map(list => [list, expected])))
  expect(check.consoleLines().filter(line => !/can escape its sandboxing/.test(line))).toEqual([])
})
