import { dist } from '../../../scripts/build/paths'
import { sendCompressed } from '../../../scripts/serve/send-compressed'
import { serveFile, startServer } from '../../../scripts/serve/static'

/** A page of the test site, with its response headers. */
interface SitePage {
  html: string
  headers?: Record<string, string>
}

/** A web site on a free local port: serves the built files of `dist`, and pages that a test adds. */
export interface Site {
  /** The site's origin, without a trailing slash. */
  address: string
  /** Adds a page to the site and returns its URL. */
  addPage(page: SitePage): string
  close(): Promise<void>
}

/** @param extraFolders further folders to serve files from */
export async function openSite(extraFolders: string[] = []): Promise<Site> {
  const pages = new Map<string, SitePage>()
  const { address, close } = await startServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost')
    const page = pages.get(pathname)
    if (page)
      sendCompressed(request, response, { 'content-type': 'text/html; charset=utf-8', ...page.headers }, page.html)
    // Browsers request the icon by themselves. A 404 would be an error on the console.
    else if (pathname === '/favicon.ico') response.writeHead(204).end()
    else serveFile([dist, ...extraFolders], request, response)
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
