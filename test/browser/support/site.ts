import { dist } from '../../../scripts/build/paths'
import { endWith } from '../../../scripts/serve/compress'
import { listen, serveFile } from '../../../scripts/serve/static'

/** A page of a host, with the headers that it is sent with. */
interface SitePage {
  html: string
  headers?: Record<string, string>
}

/** A partner's site on a free port: the built files, and host pages that a test puts there. */
export interface Site {
  /** Without a slash at its end. */
  address: string
  /** Puts a page on the site and gives its address. */
  addPage(page: SitePage): string
  close(): Promise<void>
}

/** @param shelves further folders to serve files from */
export async function openSite(shelves: string[] = []): Promise<Site> {
  const pages = new Map<string, SitePage>()
  const { address, close } = await listen((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const page = pages.get(pathname)
    if (page) endWith(request, response, { 'content-type': 'text/html; charset=utf-8', ...page.headers }, page.html)
    // Browsers ask for it of themselves; its absence would be a line on the console.
    else if (pathname === '/favicon.ico') response.writeHead(204).end()
    else serveFile([dist, ...shelves], request, response)
  })
  return {
    address,
    close,
    addPage(page) {
      const path = `/pages/${pages.size + 1}`
      pages.set(path, page)
      return address + path
    },
  }
}
