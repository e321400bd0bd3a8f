import type { SvelteHTMLElements } from 'svelte/elements'
import type { GlobalComponents } from 'vue'
import type {} from '../../src/svelte'
import type {} from '../../src/vue'

type SvelteAttributes = SvelteHTMLElements['readiness-check']
type VueProps = InstanceType<GlobalComponents['readiness-check']>['$props']

/** Checked by `npm run check:types`: these must compile, and each line under `@ts-expect-error` must not. */
export const svelte: SvelteAttributes = {
  class: 'wide',
  accent: '#0a5',
  'heading-level': 3,
  'context-plan': 'pro',
  'onreadiness-complete': ({ detail }) => detail.result.gaps.length,
}
export const vue: VueProps = {
  class: 'wide',
  accent: '#0a5',
  headingLevel: 3,
  contextPlan: 'pro',
  context: { campaign: 'spring' },
  onReadinessComplete: ({ detail }) => detail.result.gaps.length,
}

// @ts-expect-error unknown value
export const svelteValue: SvelteAttributes = { save: 'cookie' }
// @ts-expect-error unknown value
export const vueValue: VueProps = { save: 'cookie' }
// @ts-expect-error unknown event
export const svelteEvent: SvelteAttributes = { 'onreadiness-done': () => {} }
// @ts-expect-error the event has no such detail
export const vueDetail: VueProps = { onReadinessStart: ({ detail }) => detail.result }
