/**
 * Who may import whom. A room is a folder of `src`; every file that stands in `src` itself is an entry.
 * `values` are imported for what they do, `types` only for their shape.
 */
export interface Rule {
  values: string[]
  types: string[]
}

const nobody: Rule = { values: [], types: [] }

/** Small pure modules, which every other module and every entry may import. */
export const common = ['lib', 'color']

/** Room -> what it may import, as a room or as a place inside one (`instrument/iso-42001/words`). */
export const rules: Record<string, Rule> = {
  lib: nobody,
  color: { values: ['lib'], types: [] },
  options: nobody,
  instrument: nobody,
  words: nobody,
  locales: nobody,
  scoring: { values: [], types: ['instrument'] },
  session: { values: ['scoring'], types: ['instrument'] },
  // A result says of no theme whether it has a percentage: its shape is public. Scoring says it, and all that show one ask.
  views: {
    values: ['session', 'words', 'scoring/has-percentage'],
    types: ['instrument', 'options', 'scoring', 'report', 'delivery'],
  },
  delivery: { values: [], types: ['scoring', 'options'] },
  // It reads an instrument and its answers, and is handed the scoring that judges them and the words that tell it.
  report: {
    values: ['scoring/has-percentage', 'words/pdf', 'words/worded'],
    types: ['instrument', 'scoring', 'options', 'words'],
  },
  element: {
    values: ['options', 'instrument', 'scoring', 'session', 'views', 'delivery', 'report', 'words', 'locales'],
    types: [],
  },
  // The entries of chunks tie everything together. `element` and `views` know none of them: a loader is handed to them.
  chunks: {
    values: [
      'options',
      'instrument',
      'scoring',
      'session',
      'views',
      'delivery',
      'report',
      'words',
      'locales',
      'element',
    ],
    types: [],
  },
  relay: { values: ['delivery/schema'], types: [] },
  cli: { values: ['instrument', 'scoring', 'delivery', 'relay'], types: [] },
}

/**
 * The same of the configurator, which stands outside of `src` and may use any of its rooms: nothing of `src` knows it.
 * `themes` is data, `model` pure, `app` what is shared by the views, `frame` the page in the preview.
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
  'embed.ts': { values: ['element', 'options', 'chunks/chunk-loader'], types: [] },
  'index.ts': {
    values: ['element', 'options', 'chunks/npm-chunk-loader'],
    types: ['instrument', 'scoring', 'delivery'],
  },
  'auto.ts': { values: ['element', 'chunks/npm-chunk-loader'], types: [] },
  'schema.ts': { values: ['instrument', 'options', 'scoring', 'delivery'], types: [] },
  'react.ts': { values: [], types: ['element'] },
  'preact.ts': { values: [], types: ['element'] },
  'vue.ts': { values: [], types: ['element', 'options'] },
  'svelte.ts': { values: [], types: ['element'] },
  'iso-42001.ts': { values: ['instrument', 'scoring/freeze'], types: [] },
}
