import type { SvelteHTMLElements } from 'svelte/elements'
import type { GlobalComponents } from 'vue'
import type {} from '../../src/svelte'
import type {} from '../../src/vue'

type InSvelte = SvelteHTMLElements['readiness-check']
type InVue = InstanceType<GlobalComponents['readiness-check']>['$props']

/** `check:types` is the test: what is written is right, and each line that is expected to be wrong is. */
export const svelte: InSvelte = {
  class: 'wide',
  accent: '#0a5',
  'heading-level': 3,
  'context-plan': 'pro',
  'onreadiness-complete': ({ detail }) => detail.result.gaps.length,
}
export const vue: InVue = {
  class: 'wide',
  accent: '#0a5',
  headingLevel: 3,
  contextPlan: 'pro',
  context: { campaign: 'spring' },
  onReadinessComplete: ({ detail }) => detail.result.gaps.length,
}

// @ts-expect-error no such value
export const svelteValue: InSvelte = { save: 'cookie' }
// @ts-expect-error no such value
export const vueValue: InVue = { save: 'cookie' }
// @ts-expect-error no such event
export const svelteEvent: InSvelte = { 'onreadiness-done': () => {} }
// @ts-expect-error no such detail
export const vueDetail: InVue = { onReadinessStart: ({ detail }) => detail.result }
