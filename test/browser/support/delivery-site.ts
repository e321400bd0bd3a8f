import { bundleEntry } from '../../../scripts/build/bundle'
import type { GivenOptions } from '../../../src/options/table'
import type { Result } from '../../../src/scoring'
import type { Told } from './delivery-page'
import { openSite } from './site'

/** A site with one page that has nothing but delivery on it. */
export async function openDeliverySite(): Promise<{
  page: string
  /** The same, under a policy that allows no request. */
  shut: string
  /** A page to leave for. */
  elsewhere: string
  close(): Promise<void>
}> {
  const site = await openSite()
  const { code } = await bundleEntry('test/browser/support/delivery-page.ts', 'iife', {})
  const html = (script: string) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>A page</title><body><script>${script}</script>`
  const page = html(code.replaceAll('</script', '<\\/script'))
  return {
    page: site.add({ html: page }),
    shut: site.add({ html: page, headers: { 'content-security-policy': "connect-src 'none'" } }),
    elsewhere: site.add({ html: html('') }),
    close: site.close,
  }
}

/** A browser, as far as these tests need it: an expression is run in the page, and gives plain data. */
export type Run = <T>(expression: string) => Promise<T>

const call = (name: string, ...given: unknown[]) =>
  `${name}(${given.map(part => JSON.stringify(part) ?? 'undefined').join(', ')})`

/** One check's delivery on the page that is open. */
export const deliveryOn = (run: Run, instance: string) => ({
  open: (options: GivenOptions, listener?: string) => run<void>(call('openDelivery', instance, options, listener)),
  complete: (result: Result) => run<string | null>(call('complete', instance, result)),
  resend: (id: string) => run<void>(call('resend', instance, id)),
  erase: () => run<void>(call('erase', instance)),
  end: () => run<void>(call('end', instance)),
  told: () => run<Told>(call('told', instance)),
})
