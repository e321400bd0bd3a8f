import { startServer } from '../../../scripts/serve/static'

/** A violation of a content security policy, as reported by a browser. */
export interface PolicyReport {
  directive: string
  blocked: string
  sample: string
}

/** A server that receives the browsers' reports of policy violations (`report-uri`). */
export interface ReportServer {
  /** The report URL for one page. */
  endpoint(page: string): string
  /** The reports received for one page so far. */
  receivedReports(page: string): PolicyReport[]
  close(): Promise<void>
}

export async function openReportServer(): Promise<ReportServer> {
  const reports = new Map<string, PolicyReport[]>()
  const { address, close } = await startServer((request, response) => {
    const page = decodeURIComponent((request.url ?? '').slice(1))
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      // A cross-origin isolated page accepts a response from another origin only with this header.
      response.writeHead(204, { 'cross-origin-resource-policy': 'cross-origin' }).end()
      const { 'csp-report': body } = JSON.parse(Buffer.concat(parts).toString())
      const report = {
        directive: body['effective-directive'] ?? body['violated-directive'],
        blocked: body['blocked-uri'],
        sample: body['script-sample'] ?? '',
      }
      reports.set(page, [...(reports.get(page) ?? []), report])
    })
  })
  return {
    endpoint: page => `${address}/${encodeURIComponent(page)}`,
    receivedReports: page => reports.get(page) ?? [],
    close,
  }
}
