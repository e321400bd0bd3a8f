import { bundle } from '../../../scripts/build/bundle'
import type { GivenOptions } from '../../../src/options/table'
import type { Result } from '../../../src/scoring'
import type { DeliveryState } from './delivery-page'
import { openSite } from './site'

/** A site with one page that has nothing but delivery on it. */
export async function openDeliverySite(): Promise<{
  page: string
  /** The same, under a policy that allows no request. */
  pageWithoutConnections: string
  /** A page to leave for. */
  otherPage: string
  close(): Promise<void>
}> {
  const site = await openSite()
  const { code } = await bundle('test/browser/support/delivery-page.ts', 'iife', {})
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

/** A browser, as far as these tests need it: an expression is run in the page, and gives plain data. */
export type EvaluateExpression = <T>(expression: string) => Promise<T>

const call = (name: string, ...given: unknown[]) =>
  `${name}(${given.map(part => JSON.stringify(part) ?? 'undefined').join(', ')})`

/** One check's delivery on the page that is open. */
export const controlDelivery = (evaluate: EvaluateExpression, instance: string) => ({
  open: (options: GivenOptions, listener?: string) => evaluate<void>(call('openDelivery', instance, options, listener)),
  complete: (result: Result) => evaluate<string | null>(call('complete', instance, result)),
  resend: (id: string) => evaluate<void>(call('resend', instance, id)),
  erase: () => evaluate<void>(call('erase', instance)),
  end: () => evaluate<void>(call('end', instance)),
  readState: () => evaluate<DeliveryState>(call('deliveryState', instance)),
})
