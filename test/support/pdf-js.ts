import { getDocumentProxy } from 'unpdf'

/** An entry of a PDF's outline, as PDF.js reads it. */
export interface OutlineEntry {
  title: string
  /** Number of entries below it: negative if the entry is closed, undefined if the file does not say. */
  count: number | undefined
  /** Index of the page that it leads to. */
  page: number
  /** Where the page is scrolled to, in points from the lower left corner. */
  left: number
  top: number
  children: OutlineEntry[]
}

/** A PDF as PDF.js reads it: in Firefox, and independent of the code that created the PDF. */
export interface PdfJsDocument {
  outline: OutlineEntry[]
  /** The texts of each page with the place of their baseline, in points from the lower left corner. */
  pages: { text: string; x: number; y: number; width: number }[][]
  title: unknown
}

/** Reads a PDF with PDF.js. */
export async function readWithPdfJs(blob: Blob): Promise<PdfJsDocument> {
  const document = await getDocumentProxy(new Uint8Array(await blob.arrayBuffer()))
  type Items = Awaited<ReturnType<typeof document.getOutline>>
  const readEntries = (items: Items): Promise<OutlineEntry[]> =>
    Promise.all(
      (items ?? []).map(async ({ title, count, dest, items: children }) => {
        const [page, , left, top] = dest as [Parameters<typeof document.getPageIndex>[0], unknown, number, number]
        const index = await document.getPageIndex(page)
        return { title, count, page: index, left, top, children: await readEntries(children as Items) }
      }),
    )
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent()
      return items.flatMap(item =>
        'str' in item ? [{ text: item.str, x: item.transform[4], y: item.transform[5], width: item.width }] : [],
      )
    }),
  )
  const { info } = await document.getMetadata()
  return { outline: await readEntries(await document.getOutline()), pages, title: Reflect.get(info, 'Title') }
}
