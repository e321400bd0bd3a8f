import { bundleEntry } from '../../../scripts/build/bundle'
import type { GivenOptions } from '../../../src/options/table'
import type { Result } from '../../../src/scoring'
import type { DeliveryState } from './delivery-page'
import { openSite } from './site'

/** Opens a site whose pages run only delivery (see `delivery-page.ts`). */
export async function openDeliverySite(): Promise<{
  page: string
  /** The same page under a content security policy that forbids all connections. */
  pageWithoutConnections: string
  /** An empty page to navigate to. */
  otherPage: string
  close(): Promise<void>
}> {
  const site = await openSite()
  const { code } = await bundleEntry('test/browser/support/delivery-page.ts', {})
  const html = (script: string) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body><script>${script}</script>`
  const page = html(code.replaceAll('</script', '<\\/script'))
  return {
    page: site.addPage({ html: page }),
    pageWithoutConnections: site.addPage({ html: page, headers: { 'content-security-policy': "connect-src 'none'" } }),
    otherPage: site.addPage({ html: html('') }),
    close: site.close,
  }
}

/** Evaluates a JavaScript expression in the page and returns its value, which must be JSON data. */
export type EvaluateExpression = <T>(expression: string) => Promise<T>

const call = (name: string, ...given: unknown[]) =>
  `${name}(${given.map(part => JSON.stringify(part) ?? 'undefined').join(', ')})`

/** Controls and reads the delivery of one instance on the open page. */
export const controlDelivery = (evaluate: EvaluateExpression, instance: string) => ({
  open: (options: GivenOptions, listener?: string) => evaluate<void>(call('openDelivery', instance, options, listener)),
  complete: (result: Result) => evaluate<string | null>(call('complete', instance, result)),
  resend: (id: string) => evaluate<void>(call('resend', instance, id)),
  erase: () => evaluate<void>(call('erase', instance)),
  end: () => evaluate<void>(call('end', instance)),
  readState: () => evaluate<DeliveryState>(call('deliveryState', instance)),
})
