/**
 * Which module may import which. A module is a folder of `src`; every file directly in `src` is an entry.
 * `values` may be imported in any way, `types` by type-only imports.
 */
export interface Rule {
  values: string[]
  types: string[]
}

const NONE: Rule = { values: [], types: [] }

/** Module -> what it may import: a module, or a path inside one (`instrument/iso-42001/structure`). */
export const rules: Record<string, Rule> = {
  lib: NONE,
  color: { values: ['lib'], types: [] },
  // A result is a part of what events carry.
  events: { values: ['lib'], types: ['scoring'] },
  options: { values: ['lib'], types: [] },
  instrument: { values: ['lib'], types: [] },
  scoring: { values: ['lib'], types: ['instrument'] },
  session: { values: ['scoring', 'lib'], types: ['instrument'] },
  i18n: { values: ['lib'], types: ['instrument'] },
  theme: { values: ['color', 'options', 'lib'], types: [] },
  // One rule of scoring is asked for by every view of a theme: whether it has enough answers for a percentage.
  views: {
    values: ['session', 'i18n', 'lib', 'scoring/has-percentage'],
    types: ['instrument', 'options', 'scoring', 'report', 'delivery', 'events', 'color'],
  },
  delivery: { values: ['events', 'lib'], types: ['options', 'scoring'] },
  report: {
    values: ['color', 'i18n', 'lib', 'scoring/has-percentage'],
    types: ['events', 'instrument', 'options', 'scoring'],
  },
  // Both are chunks of one check, which hands itself to them.
  overlay: { values: ['events', 'i18n', 'lib', 'session', 'views'], types: ['element', 'options'] },
  doctor: {
    values: ['color', 'events', 'i18n', 'instrument', 'lib', 'options', 'theme', 'views'],
    types: ['element', 'session'],
  },
  element: {
    values: ['options', 'instrument', 'scoring', 'session', 'views', 'events', 'theme', 'i18n', 'lib', 'color'],
    types: ['delivery', 'report'],
  },
  'script-tag': { values: ['element', 'events', 'options', 'lib'], types: [] },
  // A chunk's entry joins the modules that the chunk is made of.
  chunks: {
    values: [
      'color',
      'delivery',
      'doctor',
      'element',
      'events',
      'i18n',
      'instrument',
      'lib',
      'options',
      'overlay',
      'report',
      'scoring',
      'session',
      'theme',
      'views',
    ],
    types: [],
  },
}

/**
 * The same for the configurator, which is outside of `src` and may import any of its modules.
 * `themes` is data, `model` is pure, `app` is shared by the views, `frame` is the page inside the preview.
 */
export const configuratorRules: Record<string, Rule> = {
  themes: { values: [], types: ['src'] },
  model: { values: ['src', 'demo'], types: [] },
  hook: { values: ['src', 'demo'], types: [] },
  frame: { values: [], types: ['src', 'model'] },
  app: { values: ['src', 'model'], types: [] },
  views: { values: ['src', 'themes', 'model', 'hook', 'app'], types: ['frame'] },
  main: { values: ['app', 'views', 'styles'], types: [] },
  preview: { values: ['src', 'frame', 'styles'], types: [] },
}

/** Entry -> what it may import. */
export const entryRules: Record<string, Rule> = {
  'embed.ts': { values: ['script-tag', 'chunks'], types: [] },
  'index.ts': { values: ['element', 'options', 'chunks'], types: ['instrument', 'scoring', 'events'] },
  'auto.ts': { values: ['element', 'chunks'], types: [] },
  'schema.ts': { values: ['instrument', 'options', 'scoring', 'events'], types: [] },
  'react.ts': { values: [], types: ['element'] },
  'preact.ts': { values: [], types: ['element'] },
  'vue.ts': { values: [], types: ['element', 'events', 'options'] },
  'svelte.ts': { values: [], types: ['element'] },
  'iso-42001.ts': { values: ['instrument', 'lib', 'scoring/freeze'], types: [] },
}
