import { listen } from '../../../scripts/serve/static'

/** What a browser says of a broken policy, in its own report. */
export interface PolicyReport {
  directive: string
  blocked: string
  sample: string
}

/** Where browsers send what they have to report of a page's policies. */
export interface ReportServer {
  /** The address for one page. */
  endpoint(page: string): string
  receivedReports(page: string): PolicyReport[]
  close(): Promise<void>
}

export async function openReportServer(): Promise<ReportServer> {
  const reports = new Map<string, PolicyReport[]>()
  const { address, close } = await listen((request, response) => {
    const page = decodeURIComponent((request.url ?? '').slice(1))
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      // An isolated page asks that what it is answered may come from elsewhere.
      response.writeHead(204, { 'cross-origin-resource-policy': 'cross-origin' }).end()
      const { 'csp-report': told } = JSON.parse(Buffer.concat(parts).toString())
      const report = {
        directive: told['effective-directive'] ?? told['violated-directive'],
        blocked: told['blocked-uri'],
        sample: told['script-sample'] ?? '',
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
