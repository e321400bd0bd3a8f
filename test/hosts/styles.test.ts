import { describe } from 'vitest'
import type { HostPageSetup } from './support/host-page-setup'
import { areFilesAvailable } from './support/libraries'
import { expectNoInterference, test } from './support/test'

const sheets: Record<string, string[]> = {
  Bootstrap: ['bootstrap/dist/css/bootstrap.min.css'],
  Bulma: ['bulma/css/bulma.min.css'],
  Foundation: ['foundation-sites/dist/css/foundation.min.css'],
  'Tailwind’s preflight': ['tailwindcss/theme.css', 'tailwindcss/preflight.css'],
  'GOV.UK Frontend': ['govuk-frontend/dist/govuk/govuk-frontend.min.css'],
  USWDS: ['@uswds/uswds/dist/css/uswds.min.css'],
  Pico: ['@picocss/pico/css/pico.min.css'],
  'WordPress’s block library': ['common', 'reset', 'style', 'theme', 'elements'].map(
    name => `@wordpress/block-library/build-style/${name}.css`,
  ),
  'normalize.css': ['normalize.css/normalize.css'],
}

describe('the check works and does not affect the page, with the style sheet of', () => {
  for (const [name, files] of Object.entries(sheets)) {
    const head = files.map(file => `<link rel="stylesheet" href="/${file}"/>`).join('')
    test.skipIf(!areFilesAvailable(files))(name, async ({ runOnHost, runOnBarePage }) =>
      expectNoInterference(await runOnHost({ head }), await runOnBarePage({})),
    )
  }
})

const css = (rules: string): HostPageSetup => ({ head: `<style>${rules}</style>` })
/** Declarations for the check's element itself and its ancestors, not only inherited values. */
const onAncestors = (declarations: string) => css(`html, body, section, readiness-check { ${declarations} }`)

const rules: Record<string, HostPageSetup> = {
  'that unsets everything, importantly': css('* { all: unset !important }'),
  'that hides every div and most else': css(
    'div, span, p, button, label, input, fieldset, legend, h2, ul, ol, dl { display: none !important }',
  ),
  'that styles every element': css(
    '* { color: red !important; letter-spacing: 9px; text-transform: uppercase; line-height: 3; box-sizing: content-box; margin: 7px; padding: 3px; border: 2px solid; float: left; background: lime }',
  ),
  'that styles controls and headings': css(
    'button, input, label, fieldset, legend, p, h2, h3, small, i, b, dl, dt, dd, ol, ul, li, a { font-size: 40px !important; padding: 30px !important; display: block; float: right }',
  ),
  'that styles the check’s classes and parts': css(
    '.card, .top, .face, .row, .primary, .choice, .dial, .ladder, .pad, .foot, .line, .display, .note, [part], [data-screen], [data-action], [data-scheme] { all: unset !important; display: none !important; color: red !important }',
  ),
  'with a root of 62.5 %': css('html { font-size: 62.5% } body { font-size: 1.6rem }'),
  'with a root of 200 %': css('html { font-size: 200% }'),
  'with a huge line height': onAncestors('line-height: 4 !important'),
  'in forced capitals': onAncestors('text-transform: uppercase !important; font-variant: small-caps !important'),
  'with letters and words far apart': onAncestors(
    'letter-spacing: 0.4em !important; word-spacing: 2em !important; text-indent: 5em !important; tab-size: 20',
  ),
  'with other white space and breaks': onAncestors(
    'white-space: pre !important; word-break: break-all; hyphens: auto; text-wrap: nowrap; overflow-wrap: normal; line-break: anywhere',
  ),
  'aligned to the other side': onAncestors('text-align: end !important; text-align-last: justify !important'),
  'in large, light, slanted type': onAncestors(
    'font: italic 100 44px/1 fantasy !important; font-stretch: condensed; font-feature-settings: "smcp"; font-kerning: none',
  ),
  'with coloured, shadowed, stroked text': onAncestors(
    'color: red !important; text-shadow: 3px 3px red; -webkit-text-stroke: 2px red; -webkit-text-fill-color: lime; text-emphasis: dot; caret-color: red; accent-color: red',
  ),
  'with tables, lists, quotes and pointers of its own': onAncestors(
    'border-collapse: collapse; border-spacing: 9px; list-style: square inside; quotes: "x" "y"; cursor: none; empty-cells: hide; caption-side: bottom; orphans: 9; widows: 9',
  ),
  'written vertically': css(
    'body { writing-mode: vertical-rl; text-orientation: upright } #here { writing-mode: vertical-rl }',
  ),
  'with the direction of reading turned': {
    html: 'lang="en" dir="rtl"',
    ...onAncestors('direction: rtl; unicode-bidi: bidi-override'),
  },
  'where no text can be selected': css('* { user-select: none !important; -webkit-user-select: none !important }'),
  'that moves everything for ever': css(
    '* { animation: spin 1s infinite !important } #here, readiness-check { transition: all 9s !important } @keyframes spin { from, to { scale: 1 } }',
  ),
  'that shows no focus': css('*, *:focus, :focus-visible { outline: none !important; box-shadow: none !important }'),
  'turned and made smaller': {
    measure: 'sizes',
    ...css('body { transform: rotate(7deg) scale(0.8) } #here { transform: skewX(5deg); perspective: 90px }'),
  },
  zoomed: { measure: 'styles', ...css('body { zoom: 2 }') },
  'filtered, faded and blended': onAncestors(
    'filter: invert(1) hue-rotate(90deg); opacity: 0.99; mix-blend-mode: multiply; isolation: isolate',
  ),
  'with layers above everything': css(
    '#sample { position: relative; z-index: 2147483647 } #here { z-index: -1; position: relative }',
  ),
  'with custom properties and registered properties of the check’s names': css(
    `:root { --line: 1px; --soft: 2; --tint: none; --key: auto; --_text: red; --_surface: red; --_accent-text: 3px; --_radius: red; --_font: fantasy }
    ${['line', 'soft', 'tint', 'key'].map(name => `@property --${name} { syntax: "<number>"; inherits: false; initial-value: 0 }`).join('')}`,
  ),
  'with keyframes, counters, containers, layers and fonts of the check’s names': css(
    '@keyframes shown { to { display: none } } @layer base, probe; @container (width > 1px) { div { display: none } } @font-face { font-family: system-ui; src: url(data:,) } body, #here { container: card / inline-size; counter-reset: list-item 40 }',
  ),
  'with dark colours but no dark colour scheme': css(
    '@media (prefers-color-scheme: light) { html { background: #000; color: #fff } }',
  ),
  'in a row': css('body { display: flex; flex-flow: row wrap; align-items: center } '),
  'in a grid': css('body { display: grid; grid: auto / 1fr auto; place-items: end }'),
  'in a table': { wrapper: '<table><tbody><tr><td>*</td></tr></tbody></table>' },
  'in a paragraph’s heading': { wrapper: '<h1><strong><em>*</em></strong></h1>' },
  'in a list of definitions in a form’s label': { wrapper: '<form><dl><dd><label>*</label></dd></dl></form>' },
  'in a disabled fieldset': { wrapper: '<fieldset disabled="">*</fieldset>' },
  'in something editable': { wrapper: '<article contenteditable="true">*</article>' },
  'in something that is contained and clipped': css(
    'body { overflow: clip } #here { contain: layout style paint; content-visibility: auto; overflow: hidden }',
  ),
  'fixed to the window': css('#here { position: fixed; inset: 0 auto auto 0; overflow: auto; block-size: 100vh }'),
  'shown as it is printed': css(
    '@media all { * { color: #000 !important; background: #fff !important; box-shadow: none !important } }',
  ),
}

describe('the check works and does not affect the page, on a page', () => {
  for (const [name, host] of Object.entries(rules))
    test(name, async ({ runOnHost, runOnBarePage }) =>
      expectNoInterference(await runOnHost(host), await runOnBarePage(host)),
    )
})
